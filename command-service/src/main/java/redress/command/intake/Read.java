package redress.command.intake;

import redress.command.receipt.Place;
import redress.command.receipt.RejectedRecord;
import redress.kafka.Received;

/** An intake record and what was made of it. */
sealed interface Read {

    Received received();

    Place place();

    /** The same at another place in the books. */
    Read at(Place other);

    /** It can be taken in. */
    record Fit(Received received, Lodgement lodgement) implements Read {
        @Override
        public Place place() {
            return lodgement.place();
        }

        @Override
        public Read at(Place other) {
            return new Fit(received, lodgement.at(other));
        }
    }

    /** It cannot. */
    record Rejected(Received received, RejectedRecord record) implements Read {
        @Override
        public Place place() {
            return record.place();
        }

        @Override
        public Read at(Place other) {
            return new Rejected(received, record.at(other));
        }
    }
}
