/**
 * Finding complaints: full text, filters and not-filters on every facet, counts per facet, pages by search_after,
 * and exports without a cap.
 */
@NullMarked
package redress.query.search;

import org.jspecify.annotations.NullMarked;
