/**
 * What the platform itself knows of those whom a failure struck, as evidence for the ladder of silent customers: complaints, lists of
 * affected customers, and who answered when asked.
 */
@NullMarked
package redress.analytics.study.affected;

import org.jspecify.annotations.NullMarked;
