// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/corrections/correction_page.h"

class QLineEdit;

namespace crossread {

/// What is known of an article as a whole: title, source, author, date of publication.
class ArticlePage : public CorrectionPage {
    Q_OBJECT

public:
    explicit ArticlePage(QWidget* parent);

    void show(std::shared_ptr<const Corpus> corpus, ArticleId article);
    [[nodiscard]] QLineEdit& titleField() const { return *m_title; }
    [[nodiscard]] QLineEdit& dateField() const { return *m_date; }
    void apply();

private:
    ArticleId m_article{};
    QLineEdit* m_title;
    QLineEdit* m_source;
    QLineEdit* m_author;
    QLineEdit* m_date;
};

} // namespace crossread
