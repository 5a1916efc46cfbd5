# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a source with a hash over all sources and word lists that findings come of, so that no cache outlives them.
# cmake -DROOT=... -DOUT=... -P extractor_stamp.cmake
file(GLOB_RECURSE _files LIST_DIRECTORIES false
     ${ROOT}/model/base/*.cpp ${ROOT}/model/base/*.h ${ROOT}/model/text/*.cpp ${ROOT}/model/text/*.h
     ${ROOT}/model/ingest/*.cpp ${ROOT}/model/ingest/*.h ${ROOT}/model/extract/*.cpp ${ROOT}/model/extract/*.h
     ${ROOT}/model/store/findings_bytes.cpp ${ROOT}/resources/lexicon/*)
list(SORT _files)
set(_hashes "")
foreach(_file ${_files})
    file(SHA256 ${_file} _hash)
    string(APPEND _hashes "${_hash}")
endforeach()
string(SHA256 _stamp "${_hashes}")
file(WRITE ${OUT} "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"model/store/extractor_stamp.h\"

const char* crossread::extractorStamp()
{
    return \"${_stamp}\";
}
")
