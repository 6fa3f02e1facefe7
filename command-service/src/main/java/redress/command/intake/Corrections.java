package redress.command.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.command.receipt.Original;
import redress.command.receipt.Place;
import redress.command.receipt.RejectedRecords;

/**
 * Gives records that correct rejected ones their places in the books, so that a batch counts each record it sent once,
 * however often it was corrected.
 */
final class Corrections {

    private final RejectedRecords rejected;

    Corrections(RejectedRecords rejected) {
        this.rejected = rejected;
    }

    /** The records without those that tell nothing new. */
    List<Read> place(List<Read> read) {
        Set<Long> corrected = read.stream()
                .map(one -> one.place().redrives())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (corrected.isEmpty()) {
            return read;
        }
        Map<Long, Original> originals = rejected.originals(corrected);
        return read.stream().flatMap(one -> place(one, originals)).toList();
    }

    private static Stream<Read> place(Read one, Map<Long, Original> originals) {
        Place place = one.place();
        if (place.redrives() == null) {
            return Stream.of(one);
        }
        Original original = originals.get(place.redrives());
        if (original == null) {
            return Stream.of(one.at(place.redriving(null)));
        }
        if (!original.through()) {
            return Stream.of(one.at(place.takenFrom(original)));
        }
        return tellsNothingNew(one, original) ? Stream.empty() : Stream.of(one.at(place.alone()));
    }

    /** The corrected record went through before: this is its second delivery, or a second attempt. */
    private static boolean tellsNothingNew(Read one, Original original) {
        return switch (one) {
            case Read.Fit fit -> fit.lodgement().aggregate().equals(original.aggregate());
            case Read.Rejected _ -> true;
        };
    }
}
