// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/corrections/figure_page.h"

#include "model/extract/figures/written_number.h"
#include "model/notes/decided_corpus.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <cmath>

namespace crossread {

namespace {

constexpr int comparatorCount = static_cast<int>(Comparator::AtLeast) + 1;

QString exactText(const std::optional<double>& value)
{
    return value ? QLocale().toString(*value, 'g', 15) : QString();
}

/// The number in digits as this country writes them, or as an article does: "3.1 million", "1.2bn".
std::optional<double> numberIn(const QString& text)
{
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool isNumber = false;
        const double value = locale.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(value))
            return value;
    }
    return figures::writtenNumber(text.toStdString());
}

} // namespace

FigurePage::FigurePage(QWidget* parent)
    : CorrectionPage(parent),
      m_value(new QLineEdit(this)),
      m_low(new QLineEdit(this)),
      m_high(new QLineEdit(this)),
      m_unit(new QLineEdit(this)),
      m_comparator(new QComboBox(this)),
      m_measure(new QComboBox(this)),
      m_subject(new QComboBox(this)),
      m_speaker(new QComboBox(this)),
      m_speakerText(new QLineEdit(this)),
      m_stance(new QComboBox(this))
{
    createFields();
    connect(addButton(tr("A&pply")), &QPushButton::clicked, this, &FigurePage::apply);
    addFaultLine({m_value, m_low, m_high});
    for (QLineEdit* field : {m_value, m_low, m_high, m_unit, m_speakerText})
        connect(field, &QLineEdit::returnPressed, this, &FigurePage::apply);
}

void FigurePage::createFields()
{
    for (int i = 0; i < comparatorCount; ++i) {
        const auto comparator = static_cast<Comparator>(i);
        const QString words = comparatorWords(comparator);
        m_comparator->addItem(words.isEmpty() ? tr("exactly") : words);
    }
    for (int i = 0; i < measureCount; ++i)
        m_measure->addItem(measureName(static_cast<Measure>(i)));
    m_stance->addItems({tr("asserted by the article"), tr("reported")});
    for (QComboBox* box : {m_measure, m_subject, m_speaker})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    QFormLayout* form = addForm();
    form->addRow(tr("Va&lue"), m_value);
    form->addRow(tr("or fr&om"), m_low);
    form->addRow(tr("&to"), m_high);
    form->addRow(tr("&Unit"), m_unit);
    form->addRow(tr("Rea&d as"), m_comparator);
    form->addRow(tr("&Measure"), m_measure);
    form->addRow(tr("&Subject"), m_subject);
    form->addRow(tr("Said &by"), m_speaker);
    form->addRow(tr("or in &words"), m_speakerText);
    form->addRow(tr("St&ance"), m_stance);
}

void FigurePage::show(std::shared_ptr<const Corpus> corpus, FigureId id)
{
    if (corpus == m_corpus && id == m_figure)
        return;
    m_corpus = std::move(corpus);
    m_figure = id;
    const Figure& figure = m_corpus->figure(id);
    setHeading(figureText(figure), toQString(m_corpus->textOf(m_corpus->articleOf(id), figure.sentence)));
    fill(*m_value, exactText(figure.value));
    fill(*m_low, exactText(figure.low));
    fill(*m_high, exactText(figure.high));
    fill(*m_unit, toQString(figure.unit));
    m_comparator->setCurrentIndex(static_cast<int>(figure.comparator));
    m_measure->setCurrentIndex(static_cast<int>(figure.measure));
    m_speakerText->setText(figure.attribution ? toQString(figure.attribution->speakerText) : QString());
    m_stance->setCurrentIndex(figure.attribution && figure.attribution->stance == Stance::Reported ? 1 : 0);
    tellFault({});
    fillPeople();
}

void FigurePage::fillPeople()
{
    const auto subject = m_corpus->subjectOf(m_figure);
    const auto speaker = m_corpus->speakerOf(m_figure);
    m_subject->clear();
    m_speaker->clear();
    m_subject->addItem(tr("nobody's"));
    m_speaker->addItem(tr("the article itself"));
    for (const EntityId entity : m_corpus->entitiesIn(m_corpus->articleOf(m_figure))) {
        const QString name = toQString(m_corpus->entity(entity).name);
        m_subject->addItem(name, static_cast<quint32>(entity));
        m_speaker->addItem(name, static_cast<quint32>(entity));
        if (subject == entity)
            m_subject->setCurrentIndex(m_subject->count() - 1);
        if (speaker == entity)
            m_speaker->setCurrentIndex(m_speaker->count() - 1);
    }
}

std::optional<FindingRef> FigurePage::mentionOf(const QComboBox& box) const
{
    if (box.currentIndex() <= 0)
        return {};
    const auto entity = static_cast<EntityId>(box.currentData().toUInt());
    const auto mention = mentionNear(*m_corpus, m_figure, entity);
    return mention ? std::optional(refTo(*m_corpus, *mention)) : std::nullopt;
}

bool FigurePage::isQuantityTouched() const
{
    const Figure& figure = m_corpus->figure(m_figure);
    return m_value->text() != exactText(figure.value) || m_low->text() != exactText(figure.low) ||
           m_high->text() != exactText(figure.high);
}

bool FigurePage::readQuantity(CorrectFigure& correction)
{
    if (!isQuantityTouched())
        return true;
    CorrectFigure::Quantity quantity;
    for (const auto& [field, into] : {std::pair(m_value, &quantity.value), std::pair(m_low, &quantity.low),
                                      std::pair(m_high, &quantity.high)}) {
        const QString text = field->text().simplified();
        if (!text.isEmpty() && !(*into = numberIn(text))) {
            tellFault(
                tr("“%1” is no number. A number is written 2,788,000, 3.1 million or 1.2bn.").arg(text));
            return false;
        }
    }
    if (quantity.value && m_value->text() != exactText(m_corpus->figure(m_figure).value)) {
        quantity.low.reset();
        quantity.high.reset();
    } else if (quantity.low || quantity.high) {
        quantity.value.reset();
    }
    if (!quantity.value && !quantity.low && !quantity.high)
        tellFault(tr("A figure needs a value, or a range."));
    else if (quantity.low && quantity.high && *quantity.high < *quantity.low)
        tellFault(tr("The end of a range is not below its beginning."));
    else
        correction.quantity = quantity;
    return correction.quantity.has_value();
}

void FigurePage::readSpeaker(CorrectFigure& correction) const
{
    const Figure& figure = m_corpus->figure(m_figure);
    const auto before = m_corpus->speakerOf(m_figure);
    const bool isOtherPerson = m_speaker->currentIndex() > 0
                                   ? before != static_cast<EntityId>(m_speaker->currentData().toUInt())
                                   : before.has_value();
    const QString words = figure.attribution ? toQString(figure.attribution->speakerText) : QString();
    const bool wasReported = figure.attribution && figure.attribution->stance == Stance::Reported;
    const bool isReported = m_stance->currentIndex() == 1;
    if (isOtherPerson || words != m_speakerText->text() || wasReported != isReported)
        correction.speaker =
            CorrectFigure::Speaker{mentionOf(*m_speaker), m_speakerText->text().simplified().toStdString(),
                                   isReported ? Stance::Reported : Stance::Asserted};
}

void FigurePage::readOthers(CorrectFigure& correction) const
{
    const Figure& figure = m_corpus->figure(m_figure);
    if (m_unit->text() != toQString(figure.unit))
        correction.unit = m_unit->text().simplified().toStdString();
    if (m_comparator->currentIndex() != static_cast<int>(figure.comparator))
        correction.comparator = static_cast<Comparator>(m_comparator->currentIndex());
    if (m_measure->currentIndex() != static_cast<int>(figure.measure))
        correction.measure = static_cast<Measure>(m_measure->currentIndex());
    const auto before = m_corpus->subjectOf(m_figure);
    const bool isOtherSubject = m_subject->currentIndex() > 0
                                    ? before != static_cast<EntityId>(m_subject->currentData().toUInt())
                                    : before.has_value();
    if (isOtherSubject)
        correction.subject = CorrectFigure::Subject{mentionOf(*m_subject)};
    readSpeaker(correction);
}

void FigurePage::apply()
{
    if (!m_corpus)
        return;
    CorrectFigure correction;
    correction.figure = refTo(*m_corpus, m_figure);
    const CorrectFigure untouched = correction;
    tellFault({});
    if (!readQuantity(correction))
        return;
    readOthers(correction);
    if (correction != untouched)
        decide({std::move(correction)});
}

} // namespace crossread
