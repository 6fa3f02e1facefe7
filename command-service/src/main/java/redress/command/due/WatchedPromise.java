package redress.command.due;

import redress.events.ComplaintId;
import redress.events.complaint.PromiseId;

/** A promise of a complaint, as a timer names it. */
record WatchedPromise(ComplaintId complaint, PromiseId promise) {

    static WatchedPromise of(String name) {
        int slash = name.indexOf('/');
        return new WatchedPromise(ComplaintId.of(name.substring(0, slash)), new PromiseId(name.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return complaint + "/" + promise;
    }
}
