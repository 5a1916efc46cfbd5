// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/id_set.h"
#include "model/corpus/corpus.h"

#include <QObject>
#include <QString>

#include <variant>
#include <vector>

namespace crossread {

/// One condition on what is shown. A chip in the toolbar shows \a label and takes it away again.
struct Filter {
    struct Articles {
        std::vector<ArticleId> ids;
        friend bool operator==(const Articles&, const Articles&) = default;
    };
    /// Articles that mention one of them; figures of which one is the subject or that stand in a sentence
    /// with one; events one takes part in.
    struct Entities {
        std::vector<EntityId> ids;
        friend bool operator==(const Entities&, const Entities&) = default;
    };
    struct Kinds {
        std::vector<EntityKind> kinds; ///< of entities shown
        friend bool operator==(const Kinds&, const Kinds&) = default;
    };
    struct Measures {
        std::vector<Measure> measures; ///< of figures shown
        friend bool operator==(const Measures&, const Measures&) = default;
    };
    /// Events whose date meets the range; figures whose period does, or where there is none their article's
    /// publication date; articles that have such an event or were published in it.
    struct Dates {
        DateRange range;
        friend bool operator==(const Dates&, const Dates&) = default;
    };
    using Condition = std::variant<Articles, Entities, Kinds, Measures, Dates>;

    QString label;
    Condition condition;

    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Which rows of each table pass every filter.
struct Shown {
    IdSet<ArticleId> articles;
    IdSet<EntityId> entities; ///< with at least one mention in a shown article
    IdSet<FigureId> figures;
    IdSet<EventId> events;
    friend bool operator==(const Shown&, const Shown&) = default;
};

/// Passes the corpus once for each filter. All rows when there is none.
[[nodiscard]] Shown applyFilters(const Corpus& corpus, const std::vector<Filter>& filters);

/// The filters that hold, in the order in which they were set. All must pass (and, not or).
class FilterStack : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<Filter>& filters() const { return m_filters; }

    /// Puts a filter on top. One with an equal condition is silent; a Dates filter replaces the Dates filter
    /// there is.
    void push(Filter filter);
    void removeAt(std::size_t index);
    void clear();

Q_SIGNALS:
    void changed();

private:
    std::vector<Filter> m_filters;
};

} // namespace crossread
