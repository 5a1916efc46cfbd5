# SPDX-License-Identifier: GPL-3.0-or-later
# Every library the program stands on; the README names the reason for each.
find_package(Qt6 6.2 REQUIRED COMPONENTS Core Concurrent Sql Gui Widgets Svg Charts LinguistTools OPTIONAL_COMPONENTS Test)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(SQLite3 3.37 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)

# KSyntaxHighlighting: KF6 where the system has it, else the Qt 6 build of 5.116 that packaging/setup made.
find_package(KF6SyntaxHighlighting QUIET)
if(TARGET KF6::SyntaxHighlighting)
    add_library(crossread_syntax ALIAS KF6::SyntaxHighlighting)
else()
    if(DEFINED ENV{XDG_CACHE_HOME})
        set(_cache $ENV{XDG_CACHE_HOME})
    else()
        set(_cache $ENV{HOME}/.cache)
    endif()
    set(CROSSREAD_SYNTAX_PREFIX "${_cache}/crossread/ksyntaxhighlighting-5.116.0-qt${Qt6Core_VERSION}"
        CACHE PATH "Where packaging/setup put KSyntaxHighlighting for Qt 6")
    set(QT_MAJOR_VERSION 6)
    find_package(KF5SyntaxHighlighting 5.116 REQUIRED PATHS ${CROSSREAD_SYNTAX_PREFIX} NO_DEFAULT_PATH)
    add_library(crossread_syntax ALIAS KF5::SyntaxHighlighting)
endif()
