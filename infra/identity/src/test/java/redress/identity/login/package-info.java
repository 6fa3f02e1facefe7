@NullMarked
package redress.identity.login;

import org.jspecify.annotations.NullMarked;
