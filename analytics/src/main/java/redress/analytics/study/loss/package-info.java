/**
 * What a root cause is expected to cost, from what the platform itself knows: complainers and silent customers, how content recoveries
 * left customers, who stayed and who left, what customers are worth, and exposures. Where that is too little, figures of the
 * literature stand in and are marked as assumed.
 */
@NullMarked
package redress.analytics.study.loss;

import org.jspecify.annotations.NullMarked;
