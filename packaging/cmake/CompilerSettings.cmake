# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, sanitizers and Qt's strictness switches, the same for every target of the project.
option(CROSSREAD_WERROR "Treat warnings as errors" OFF)
option(CROSSREAD_SHARED_LIBRARIES "Link a hundred tests with the model and the ui, not each of them into every test" OFF)
set(CROSSREAD_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize= (address,undefined or thread)")

add_library(crossread_settings INTERFACE)
target_compile_options(crossread_settings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(CROSSREAD_WERROR)
    target_compile_options(crossread_settings INTERFACE -Werror)
endif()
# The sanitizers do not see a read behind a vector's end in memory that it has reserved; the library's own
# assertions do.
if(CROSSREAD_SANITIZE OR CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

if(CROSSREAD_SANITIZE)
    add_compile_options(-fsanitize=${CROSSREAD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    # Each access is checked by the address sanitizer already; these would check it again, for a quarter of the build.
    if(CROSSREAD_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize=null,alignment,object-size,vptr)
    endif()
    add_link_options(-fsanitize=${CROSSREAD_SANITIZE})
endif()
set(CROSSREAD_LIBRARY_TYPE STATIC)
if(CROSSREAD_SHARED_LIBRARIES)
    set(CROSSREAD_LIBRARY_TYPE SHARED)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()
target_compile_definitions(crossread_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# g++ 11 does not know mold by name.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=mold CROSSREAD_LINKS_WITH_MOLD)
if(CROSSREAD_LINKS_WITH_MOLD AND NOT CROSSREAD_SANITIZE)
    add_link_options(-fuse-ld=mold)
endif()

# Paths are taken relative to the checkout, so that two checkouts of the same sources share what was compiled.
find_program(CROSSREAD_CCACHE ccache)
if(CROSSREAD_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CROSSREAD_CCACHE})
endif()
