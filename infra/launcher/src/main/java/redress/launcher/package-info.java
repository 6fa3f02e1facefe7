/** The commands of {@code ./redress}: each says what a person may ask for, and leaves the doing to the packages below. */
@NullMarked
package redress.launcher;

import org.jspecify.annotations.NullMarked;
