package redress.identity;

/** One line of the credentials file. */
public record Login(Role role, String user, String password) {

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return role.logicalName() + " " + user;
    }
}
