/**
 * What other systems are promised in writing: JSON Schemas and the AsyncAPI document. Both are generated from the records
 * and their Javadoc; the tests compare what is in the repository with what the code says.
 */
@NullMarked
package redress.events.contract;

import org.jspecify.annotations.NullMarked;
