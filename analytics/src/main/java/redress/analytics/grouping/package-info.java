/**
 * Says which complaint belongs to which cluster, and by it to which root cause: of new complaints by their neighbours, of
 * all complaints when a person has judged a cause. Publishes each statement as a finding before it keeps it as a link.
 */
@NullMarked
package redress.analytics.grouping;

import org.jspecify.annotations.NullMarked;
