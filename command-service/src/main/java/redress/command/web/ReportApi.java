package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.command.account.Reports;
import redress.command.intake.Lodgement;
import redress.command.intake.Lodging;
import redress.command.receipt.Place;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.intake.ReportFeedback;
import redress.events.report.ReportEvent;
import tools.jackson.databind.node.ObjectNode;

/** Files what other systems report beside complaints: the data of an intake record and {@code source}, as for complaints. */
@RestController
@RequestMapping(path = "/api", consumes = MediaType.APPLICATION_JSON_VALUE)
class ReportApi {

    private final Reports reports;
    private final Lodging lodging;

    ReportApi(Reports reports, Lodging lodging) {
        this.reports = reports;
        this.lodging = lodging;
    }

    /** How many orders, accounts or customers there were on a day. */
    @PostMapping("/exposures")
    ResponseEntity<Done> exposure(HttpServletRequest request, Authentication caller) throws IOException {
        return file(ReportExposure.TYPE, Body.read(request), request, caller);
    }

    /** What a customer answered when asked. */
    @PostMapping("/feedback")
    ResponseEntity<Done> feedback(HttpServletRequest request, Authentication caller) throws IOException {
        return file(ReportFeedback.TYPE, Body.read(request), request, caller);
    }

    /** A customer had a positive experience, returned, left or referred someone. */
    @PostMapping("/customer-experiences")
    ResponseEntity<Done> experience(HttpServletRequest request, Authentication caller) throws IOException {
        return file(ReportExperience.TYPE, Body.read(request), request, caller);
    }

    /** Who was affected by a failure; such a list may be long. */
    @PostMapping("/affected-lists")
    ResponseEntity<Done> affected(HttpServletRequest request, Authentication caller) throws IOException {
        return file(ReportAffected.TYPE, Body.readLong(request), request, caller);
    }

    private ResponseEntity<Done> file(String type, ObjectNode data, HttpServletRequest request, Authentication caller) {
        String source = StatedSource.taken(data, caller);
        ReportEvent report = reports.read(type, source, data);
        boolean isNew = lodging.lodge(Lodgement.of(Place.http(), Caller.of(request, caller), report));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Done(report.report().toString(), 0));
    }
}
