// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at any moment of a script of 50 steps: what the disk then holds is played back from a record
// of writes and syncs, with what was not synced dropped, torn or out of order. --rounds N plays N disks a
// moment.
#include "model/store/store_fixture.h"
#include "tools/store/lost_power.h"

#include <random>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr int steps = 50;

/// Does random things to a project and knows its content after each.
class Script {
public:
    Script(const ProjectFolder& folder, RecordingLayer& layer, quint32 seed)
        : m_folder(folder), m_layer(layer), m_random(seed)
    {
    }

    /// False after something could not be done, which is a fault of the test.
    bool run()
    {
        if (!open())
            return false;
        contents.push_back(contentOf(*m_file));
        for (int step = 1; step <= steps; ++step) {
            if (!doStep())
                return false;
            contents.push_back(contentOf(*m_file));
            m_layer.mark(step);
        }
        m_file.reset();
        return true;
    }

    std::vector<QByteArray> contents; ///< after each step; the first one before all

private:
    bool open()
    {
        OpenOptions options = m_folder.options();
        options.layer = m_layer.name();
        m_file.reset();
        auto opening = ProjectFile::open(m_folder.path(), options);
        m_file = std::move(opening.file);
        return m_file && !opening.problem;
    }

    bool doStep()
    {
        const quint64 last = m_file->lastSequence();
        switch (m_random() % 10) {
        case 0:
            return m_file->setLayout(QStringLiteral("docks"), QByteArray::number(m_random())).isOk();
        case 1:
            if (m_random() % 2 == 0)
                return m_file->addArticles({changedArticle({1, 1}, QByteArray::number(m_random() % 9))})
                    .isOk();
            return m_file->addArticles({articleNumber(static_cast<int>(m_random() % 60)), articleNumber(3)})
                .isOk();
        case 2:
            return m_file->putSnapshot({last, QByteArray(static_cast<qsizetype>(m_random() % 20'000), 'x')})
                .isOk();
        case 3:
            return m_file->checkpoint().isOk();
        case 4:
            return open();
        default:
            break;
        }
        std::vector<JournalEntry> entries;
        for (quint64 i = 1 + m_random() % 4; i > 0; --i)
            entries.push_back(changeEntry(last + entries.size() + 1));
        entries.back().forward = QByteArray(static_cast<qsizetype>(m_random() % 15'000), 'y');
        return m_file->append(entries).isOk();
    }

    const ProjectFolder& m_folder;
    RecordingLayer& m_layer;
    std::mt19937 m_random;
    std::unique_ptr<ProjectFile> m_file;
};

} // namespace

class TestPowerLoss : public QObject {
    Q_OBJECT

private:
    /// The content of the project on such a disk; an empty one, with the reason in \a fault, where it does
    /// not open.
    static QByteArray contentOn(const std::map<QString, QByteArray>& disk, const QString& projectPath,
                                bool isReadOnly, QString& fault)
    {
        const ProjectFolder folder{ProjectFolder::Place::Memory};
        for (const auto& [path, bytes] : disk) {
            if (!writeFile(folder.path() + path.mid(projectPath.size()), bytes))
                qFatal("the test cannot write its files");
        }
        OpenOptions options = folder.options();
        options.isReadOnly = isReadOnly;
        const auto opening = ProjectFile::open(folder.path(), options);
        if (!opening.file || opening.problem) {
            fault = sentencesOf(opening);
            return {};
        }
        return contentOf(*opening.file);
    }

private Q_SLOTS:
    void eachStepIsWholeOrAbsentAndNothingAcknowledgedIsLost()
    {
        const int disks = Rounds::orUsual(1);
        const quint32 seed = Rounds::instance().seed;
        std::mt19937 random{seed};
        const ProjectFolder folder{ProjectFolder::Place::Memory};
        QVERIFY(ProjectFile::create(folder.path(), folder.options()).file);
        const QByteArray before = bytesOfFile(folder.path());
        RecordingLayer layer;
        Script script{folder, layer, seed};
        QVERIFY(script.run());
        LostPower power{{{folder.path(), before}}};
        std::size_t acknowledged = 0;
        int played = 0;
        for (const DiskEvent& event : layer.events()) {
            power.add(event);
            if (event.kind == DiskEvent::Kind::Mark)
                acknowledged = static_cast<std::size_t>(event.offset);
            for (int i = 0; i < disks + 1; ++i) {
                const auto luck = i > 0               ? LostPower::Luck::AnyPart
                                  : random() % 2 == 0 ? LostPower::Luck::EverythingLost
                                                      : LostPower::Luck::NothingLost;
                QString fault;
                const QByteArray content =
                    contentOn(power.disk(luck, random), folder.path(), random() % 4 != 0, fault);
                QVERIFY2(fault.isEmpty(),
                         qPrintable(QStringLiteral("after step %1: %2").arg(acknowledged).arg(fault)));
                const bool isWhole = content == script.contents[acknowledged] ||
                                     (acknowledged + 1 < script.contents.size() &&
                                      content == script.contents[acknowledged + 1]);
                QVERIFY2(isWhole, qPrintable(QStringLiteral("after step %1").arg(acknowledged)));
                ++played;
            }
        }
        QCOMPARE(acknowledged, std::size_t{steps});
        qInfo("%d disks after %zu events", played, layer.events().size());
    }
};

CROSSREAD_ROUNDS_MAIN(TestPowerLoss)
#include "tst_power_loss.moc"
