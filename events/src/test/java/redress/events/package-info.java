@NullMarked
package redress.events;

import org.jspecify.annotations.NullMarked;
