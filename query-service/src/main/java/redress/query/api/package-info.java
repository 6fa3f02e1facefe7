/** The query API: answers to other systems over what the projections wrote. Every list says how fresh it is. */
@NullMarked
package redress.query.api;

import org.jspecify.annotations.NullMarked;
