/** Keeps clusters what they are while complaints come in: new complaints join by vote, ids outlive a new clustering. */
@NullMarked
package redress.analytics.assignment;

import org.jspecify.annotations.NullMarked;
