// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/store_fixture.h"

namespace crossread::test {

// Files as the second version of the program wrote them, packed with qCompress, in base 64: a project with
// two articles, three entries of the journal (the last is an undo), a saved state and a layout; and the same
// while it was open, with a fourth entry in the log alone.
inline constexpr auto version2Closed =
    "AABwAHja7dxvbBNlHAfw57m2122wFRN0bHPsceqyhbKtZXObydT9KVul26C0bkOJuV5v9ljXK73bKCaEsIGRGAlgTPANAm8QiCJv"
    "0EhIVKIwAeUFmqghkqBMjeENYjRg8Ppv0HITIdGE+P3kes/6PPc89/s9d9fkWdYtX+aRNYkNKbERQWOLyBzCceQpxgghnP6ykht4"
    "/WW+6T1NH0M6vLEgMcaRWpEWJjoXjJKiaOGu2TtnbSv4VX8DAAAAAP8f63hrcUkJ3eDXhEBYCgtrlVEttbd2eF1tPhfztbV7XCxV"
    "Vx0RRiTmcw342FKvu6fNO8iWuAbtTJWEMHP3+lxdLi/r7fOxXr/HY2djQnhUYu2evvbpyhrW7/Z19/l9zNvX7+7cUGqxFldU0HFT"
    "8vxqRIiqIUVTp3/gs6KYrq5WpdWjUkSUps/6T+JR5RelW6sLmE7VBC031PECs7W4rIxODCeDW6WMxiJCOF1YsgJLV95dWIKozRiV"
    "FDXosEqRI6pBvSaPGOTHbly07NH1lcYaIRbMztrO5MiYFFNzJ2PDepO1uLycTixLToYQ02RRv2CZ0pw1HZnaajl4RzMxLK3NjSYq"
    "aCGj4FV9xsVbs2Ve12KX19Xb4VqePiQRRM1M156FBDWUc8rk8JoU13JnoIdL3g7jq1P3amr0dGHKvk+nz3xH6RsEM3P+xvnEJCEo"
    "R17IHSWwVpPUnHwmCmkyn02pfKIxZZUkaumCy8onXTlDPqyj29WxJNHYyhw1f3txDRJRolLE6FnVp1ZWjFpEZWRE1ozu/zUxWdOM"
    "RkvNWO6zedOQIUE2DCJ1HY2e2fQdPtO5Mh9UBl1TH6W3NNQk1ubUtoPoGwAAAAAAAAD8x4ZoEeF78vKphfIJLd7tF68t+OT1+sb6"
    "pobHgmJTQ2OwKSBJYkNzc5PQ4Ag0NzQKzWIjT/eYt+541DT5yInKlVfHT7QdUKfm7d9+ceSsg00daN+zr3Xvzv7Hz7y0aejzY+sd"
    "539JrP85W4DY3tF3AAAAAAAAAHCXnubyCO8pp3OrNs6aP1b7cd++otV9X9eNNl9YXiZ8eOm9P44XdXY9O+Vf97t6qPXywYbK5+uE"
    "OrFWi2uWxN+DxOmCSY97IU/4Z7jSpTQ9lvPoLn/0px87WuNzfzt2belu5dVz+0sPsqNti05bv2mxb3F/WeF4zn74g936WIHEWLOG"
    "5LAUp5e7T09O9p9wn1pYzZN5nWZnav3fQ2x79R0AAAAAAAAA3N4Al094ezmlnqqu9hV/zvdfFdItNF1ymbU9Z7ndbwGyFv79NDly"
    "vj5y1bavHp70d7WR+yoXdfqH1rz8xv4jp85dup5Z6Vu+O/9+RSj/rRUTY8V7D+0uemLw5PGWzZbPztZ/e2HFlZVHBuL0ZGr9zz/J"
    "zU+s/022jcR2xvamXgAAAAAAAADAv6TEVED4fJpnKZw9+3Dp1bdrzJaPOPrKFz+ETHWc3pSXl2cpmVe5ed2cre9e3/JgsoXrVTSJ"
    "OYMKczqdmjAssYAgDjNnLc10eKDyte9bPr3y0OTKZAea7ODQOzgcN453pL7/f4HoGwAAAAAAAADcu8qohfC0KvPNf0ucLqh12916"
    "5UausiC5/v+Z6BsAAAAAAAAA3PPuNxfzc4OKOKxm/vdfWBrS/gLAU4sq";
inline constexpr auto version2Log =
    "AAAgUHjaM69na2LQfSTBwCDAAASMvT7uTb99ogMi9PwXJBaWOADFmEASMPHUfzy7HdfWJfCCFPNPZwCiUTAKRsEoGAWjYBSMglEw"
    "CkbBKBgFo2AU0BekM/IxsPlyMjKyMrKBgOcnz1beUCYWA1MDcxOzlGRzE9MU86TU1GQTCwvzRBPDJAsT00SLZFMmDsZFLBNmBLKc"
    "62Q5Wd9+44Tj6uLnEqsmPcu9YqjwfLXTopW2y+eFW11oa007d7je8MEboF2sQMwOGxcQkZAyvWM0NxQ0LsDCH8jAf4F/Pn8LkDEK"
    "RsEoGAWjYBSMglEwCkbBKBgFo2AUjALCwJCFi4GNg4ODVVJGSWAvb8ykWZk/GLvPP81g8csvSVUwSclXMAGBksTsVIWkxORsBRNJ"
    "ZqAWTkYOVl4enm1Sv9dqsrAeZALrYdZngpkmodRZKzBhw/8+GbAME9g0I6BpRkZGCLOM9BhhGsSUJj+xPPZV8WQsWAMjWIMhUIOh"
    "IUK9IQAxanIY";
inline constexpr auto version2Open =
    "AABwAHja7dxvbBNlHAfw57m2122wFRNkbHPscZplC2WjZXPDZOD+nFul26C0DlBirtcbPdb1Su82OhNC2EAlRgL6Qn2DwBsEosgb"
    "NBISlUSYgPICTdQQSVBRY3iDGM00eP03aLmJkGhC/H5yvWd9nnue+/2eu2vyLOtWrvAquswG1PiQqLNFZBbhOPIYY4QQznjZyQ28"
    "8bLe9J5mjiEdvniImONIvUSLk52LhklJrHjPzN0zdhX9YrwBAAAAgP+PTby9tKyMbgnoYjAiR8RRdVhP7+0dPqHNLzB/W7tXYOm6"
    "2qg4JDO/sMrPlvs8PW2+1WyZsNrJNFmMME+vX+gSfKy3z896A16vk42IkWGZtXv72qcq61i/x9/dF/AzX1+/p3NLuc1eWlVFxyyp"
    "82tRMaaFVV2b+oHPiWKqulaTNwzLUUmeOus/iUdTnpVvrS5iBk0X9fxQx4qs9tKKCjo+mApuvTocj4qRTGHLCSxTeXdhiZI+bVRy"
    "zKTDelWJaib1ujJkkh+7cdFyRzdWGhvFeCg3aydToiNyXMufjC2bLfbSyko6viI1GWJcVyTjgmVLa850ZGtrldAdzcSgPJofTUzU"
    "w2bBa8aMS7dmy3zC44JP6O0QVmYOSQZRN921Z2FRC+edMjW8Lif0/Bno4VK3w9iG9L2aHj1TWHLv06kz31H6JsFMn795PnFZDCnR"
    "dfmjBEd1WcvLZ7yYpvLZls4nFlfXy5KeKbicfDKV0+TDOrqFjmXJxlbmqvvbi2uSiBqTo2bPqjG1imrWIqlDQ4pudv9vjCu6bjZa"
    "esbyn82bhgyLimkQ6eto9sxm7vDpzpX9oDLpmv4ovaWhLrk2p45XibEBAAAAAAAAwH9rHS0hfE8hpTbKJ4WE58uXTs4ZXdi0sLnx"
    "kZDU3NgUag7KstTY0tIsNrqCLY1NYovUxNnpPuvO15ZYJh4+Vb12cuxU2yHt8tyDL38/dN7FLh9q33egdf/u/kfPPbdt4NMTm10X"
    "f06u/zlHkDjeNnYAAAAAAAAAcJee4AoI762ks2u2zpg3Uv9R34GSDX1fNgy3XFpZIX5w5d3fT5Z0dj11ObDpN+1I69XDjdXPNIgN"
    "Ur2e0G3JvwdJ0PkTXs8CnvBPcuXLaWYs9/E9gdiPP3S0Jmb/euKP5XvVly4cLD/MjrctOmv/arFzh+fzKtfTzqPv7zXGCibHmjGg"
    "ROQEvdp9dmKi/5TnzIJanszttLrT6/8e4thv7AAAAAAAAADg9lZxhYR3VlLqrelqX/PnvMCkmGmhmZLLru052+1+C5Cz8O+nqZEL"
    "jZFrdn3x0ESgq43cV72oMzCw8YXXDx47c+HK9exK3/bNxfeqwoVvrhkfKd1/ZG/JktWnTy7ebvvk/MKvL625tvbYqgQ9nV7/80u5"
    "ecn1v8WxlTjOOd4wCgAAAAAAAAD4l5RZighfSAtsxTNnHi2ffKvOavuQoy9+9l3Y0sAZTQUFBbayudXbN83a+c71HQ+kWrheVZeZ"
    "O6Qyt9uti4MyC4rSIHPX02yHOdWvfLv442sPTqxNdaCpDi6jg8t143hX+vv/l4ixAQAAAAAAAMC9q4LaCE9rst/8tyXo/HqP02NU"
    "buWqi1Lr/5+IsQEAAAAAAADAPe9+ayk/O6RKg1r2f/9F5AH9LyCFic0=";
inline constexpr auto version2Witness =
    "AAAQQHjacw7PLMlLLS72YmkKiOd4z8bEAAEcUJoFSgfOmMCyiBHIZwrlbfX85GmUoci1Kzr9AcMoGAWjYBSMglEwCkbBKBgFo2AU"
    "jIJRMAoGPXDG0f9nh9LMUNoO2v+vFPttL9XumjJHOO6o+YwaJQAcRBuE";

inline QByteArray version2Bytes(const char* packed)
{
    return qUncompress(QByteArray::fromBase64(packed));
}

inline void makeVersion2(const QString& path)
{
    QVERIFY(writeFile(path, version2Bytes(version2Closed)));
}

inline void makeVersion2InUse(const QString& path)
{
    QVERIFY(writeFile(path, version2Bytes(version2Open)));
    QVERIFY(writeFile(path + QStringLiteral("-wal"), version2Bytes(version2Log)));
    QVERIFY(writeFile(path + QStringLiteral("-witness"), version2Bytes(version2Witness)));
}

} // namespace crossread::test
