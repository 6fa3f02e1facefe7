/** Checks passwords, and stops those who guess them. Knows no roles and no endpoints. */
@NullMarked
package redress.identity.login;

import org.jspecify.annotations.NullMarked;
