/** What customers write: a grammar of words per cause, put together into narratives of many lengths and moods. */
@NullMarked
package redress.simulation.text;

import org.jspecify.annotations.NullMarked;
