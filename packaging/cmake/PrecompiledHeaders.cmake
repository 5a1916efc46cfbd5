# SPDX-License-Identifier: GPL-3.0-or-later
# Builds with tests parse the headers of Qt and of the standard library once. The release build does without, and in
# the development build so do the program's own sources: an include that is missing shows there.
set(CROSSREAD_PRECOMPILE OFF CACHE STRING "Precompile the headers of Qt and of the standard library: OFF, TESTS or ON")

set(CROSSREAD_CORE_HEADERS
    <algorithm> <array> <atomic> <charconv> <chrono> <cmath> <functional> <map> <memory> <mutex> <numeric> <optional>
    <set> <span> <string> <string_view> <thread> <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QLoggingCategory> <QObject> <QString> <QStringList> <QVariant> <QtConcurrentRun>)
set(CROSSREAD_WIDGET_HEADERS
    <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QDockWidget> <QHeaderView> <QLabel> <QLineEdit>
    <QMainWindow> <QMenu> <QPainter> <QPainterPath> <QSortFilterProxyModel> <QStyledItemDelegate> <QTableView>
    <QToolButton> <QTreeView> <QWidget>)

# crossread_precompile(TARGET HEADER...): a target that has its own.
function(crossread_precompile target)
    if(CROSSREAD_PRECOMPILE STREQUAL "ON" AND TARGET ${target})
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# crossread_precompile_test(TARGET LIBRARY...): tests share two sets, one for those that link widgets.
function(crossread_precompile_test target)
    if(CROSSREAD_PRECOMPILE STREQUAL "OFF")
        return()
    endif()
    set(_set crossread_core_test_headers)
    set(_headers ${CROSSREAD_CORE_HEADERS} <QTest> <QSignalSpy>)
    if("crossread_ui" IN_LIST ARGN)
        set(_set crossread_widget_test_headers)
        list(APPEND _headers ${CROSSREAD_WIDGET_HEADERS})
    endif()
    if(NOT TARGET ${_set})
        file(WRITE ${CMAKE_BINARY_DIR}/${_set}.cpp "")
        add_library(${_set} STATIC ${CMAKE_BINARY_DIR}/${_set}.cpp)
        set_target_properties(${_set} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${_set} PRIVATE crossread_settings crossread_model Qt6::Test ${ARGN})
        target_precompile_headers(${_set} PRIVATE ${_headers})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${_set})
endfunction()
