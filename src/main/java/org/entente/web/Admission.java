// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Lets only so many questions be worked on at once, so many wait, and no address take all places. Who cannot
/// be served soon is told at once when to come again, rather than after everybody's deadline.
final class Admission extends OncePerRequestFilter {
    /// As many bodies of the size that is held at most are in memory (see [AnswerResponse]).
    private static final int SENDERS = 32;

    private static final int SENDERS_OF_ONE_ADDRESS = 8;

    private final Semaphore places;

    /// For bodies on their way: who sends one slowly keeps others from sending theirs, but nobody from asking
    /// without. A body keeps its place until its question has one, so that few are in memory.
    private final Senders bodies;

    /// For answers on their way out.
    private final Senders senders;

    private final Semaphore inside;
    private final AdmissionSettings settings;
    private final JsonMapper json;
    private final ConcurrentHashMap<String, Integer> perAddress = new ConcurrentHashMap<>();

    Admission(AdmissionSettings settings, JsonMapper json) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
        long wait = settings.longestWait().toMillis();
        this.bodies = new Senders(SENDERS, SENDERS_OF_ONE_ADDRESS, wait);
        this.senders = new Senders(SENDERS, SENDERS_OF_ONE_ADDRESS, wait);
        this.inside = new Semaphore(settings.atOnce() + settings.waiting());
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath(); // as it is routed: escapes are read, parts after `;` are off
        return !path.startsWith("/api/") && !path.startsWith("/queries/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (perAddress.merge(address, 1, Integer::sum) > settings.perAddress()) {
            leave(address);
            refuse(ProblemKind.TOO_MANY_REQUESTS, request, response);
            return;
        }
        try {
            if (!inside.tryAcquire()) {
                refuse(ProblemKind.OVERLOADED, request, response);
                return;
            }
            try {
                admitted(request, response, chain);
            } finally {
                inside.release();
            }
        } finally {
            leave(address);
        }
    }

    private void admitted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        boolean hasBody = request.getMethod().equals("POST");
        ProblemKind refusal = hasBody ? bodies.enter(address) : null;
        if (refusal != null) {
            refuse(refusal, request, response);
            return;
        }
        HttpServletRequest read;
        boolean placed;
        try {
            read = hasBody ? new ReadRequest(request) : request;
            placed = isPlaced();
        } finally {
            if (hasBody) {
                bodies.leave(address);
            }
        }
        if (!placed) {
            refuse(ProblemKind.OVERLOADED, request, response);
            return;
        }
        var place = new Place(places, senders, address);
        place.keepFor(request);
        try {
            chain.doFilter(read, response);
        } finally {
            place.leave();
        }
    }

    private boolean isPlaced() {
        try {
            return places.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(String address) {
        perAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    private void refuse(ProblemKind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<ProblemDetail> problem = Problems.response(kind.problem(kind.meaning()), request);
        response.setStatus(kind.status().value());
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*"); // who asks from a page has to see it too
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "*");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
    }
}
