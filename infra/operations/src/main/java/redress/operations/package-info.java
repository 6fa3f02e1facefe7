/** What every service offers to those who run it: dead letters to look at and redrive, and metrics. */
@NullMarked
package redress.operations;

import org.jspecify.annotations.NullMarked;
