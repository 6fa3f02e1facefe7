/** Looks up the sentences that findings point at: they live in complaints only, and are gone when their customer is erased. */
@NullMarked
package redress.query.example;

import org.jspecify.annotations.NullMarked;
