@NullMarked
package redress.privacy;

import org.jspecify.annotations.NullMarked;
