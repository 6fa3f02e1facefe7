/**
 * What people are shown of a cluster so that they can judge it: a headline, typical and borderline sentences, why its
 * complaints are together, where it is going, and what kind of cause its words speak for.
 */
@NullMarked
package redress.analytics.portrait;

import org.jspecify.annotations.NullMarked;
