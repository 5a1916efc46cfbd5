// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/change.h"
#include "model/notes/change_layouts.h"

namespace crossread {

namespace codec {

/// A value behind the version of its layout.
template <typename T>
struct Versioned {
    quint32 version = notesVersion;
    T value;
};
template <typename T>
struct Layout<Versioned<T>> {
    static void visit(auto& v, auto& s)
    {
        v("version", s.version);
        v("value", s.value);
    }
};

template <typename T>
QByteArray bytesOf(const T& value)
{
    Versioned<T> versioned;
    versioned.value = value;
    return toCbor(versioned).toCbor();
}

/// \a sentence has a place for the reason.
template <typename T>
Result<T> readFrom(const QByteArray& bytes, const QString& sentence)
{
    const auto refusal = [&](const QString& reason) { return Failure{sentence.arg(reason)}; };
    if (bytes.size() > mostChangeBytes)
        return refusal(QCoreApplication::translate("crossread", "it is too large"));
    QCborParserError error;
    const QCborValue read = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size())
        return refusal(QCoreApplication::translate("crossread", "it is damaged"));
    const QCborValue version = read.toMap().value(QLatin1String("version"));
    if (version.isInteger() && version.toInteger() != qint64{notesVersion})
        return refusal(QCoreApplication::translate("crossread", "another version of Crossread made it (%1)")
                           .arg(version.toInteger()));
    Versioned<T> versioned;
    Reading reading;
    if (!fromCbor(read, versioned, reading))
        return refusal(reading.fault);
    return std::move(versioned.value);
}

} // namespace codec

bool operator==(const Batch& a, const Batch& b)
{
    return a.changes == b.changes && a.name == b.name;
}

QByteArray toBytes(const Change& change)
{
    return codec::bytesOf(change);
}

Result<Change> changeFromBytes(const QByteArray& bytes)
{
    return codec::readFrom<Change>(bytes,
                                   QCoreApplication::translate("crossread", "A change cannot be read: %1."));
}

QByteArray toBytes(const Decision& decision)
{
    return codec::bytesOf(decision);
}

Result<Decision> decisionFromBytes(const QByteArray& bytes)
{
    return codec::readFrom<Decision>(
        bytes, QCoreApplication::translate("crossread", "A decision cannot be read: %1."));
}

QByteArray toBytes(const Anchor& anchor)
{
    return codec::bytesOf(anchor);
}

Result<Anchor> anchorFromBytes(const QByteArray& bytes)
{
    return codec::readFrom<Anchor>(bytes,
                                   QCoreApplication::translate("crossread", "An anchor cannot be read: %1."));
}

} // namespace crossread
