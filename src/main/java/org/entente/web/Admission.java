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
import org.springframework.web.filter.OncePerRequestFilter;

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
    private final ProblemWriter problems;
    private final ConcurrentHashMap<String, Integer> perAddress = new ConcurrentHashMap<>();

    Admission(AdmissionSettings settings, ProblemWriter problems) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
        long wait = settings.longestWait().toMillis();
        this.bodies = new Senders(SENDERS, SENDERS_OF_ONE_ADDRESS, wait);
        this.senders = new Senders(SENDERS, SENDERS_OF_ONE_ADDRESS, wait);
        this.inside = new Semaphore(settings.atOnce() + settings.waiting());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath(); // as it is routed: escapes are read, parts after `;` are off
        return (!path.startsWith("/api/") && !path.startsWith("/queries/")) || path.equals(LoadController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (perAddress.merge(address, 1, Integer::sum) > settings.perAddress()) {
            leave(address);
            problems.write(ProblemKind.TOO_MANY_REQUESTS, request, response);
            return;
        }
        try {
            if (!inside.tryAcquire()) {
                problems.write(ProblemKind.OVERLOADED, request, response);
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
            problems.write(refusal, request, response);
            return;
        }
        HttpServletRequest read;
        boolean placed;
        try {
            read = hasBody ? new ReadRequest(request, settings.longestBody()) : request;
            placed = isPlaced();
        } catch (ReadRequest.TooSlowException e) {
            problems.write(ProblemKind.BAD_REQUEST, request, response);
            return;
        } finally {
            if (hasBody) {
                bodies.leave(address);
            }
        }
        if (!placed) {
            problems.write(ProblemKind.OVERLOADED, request, response);
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

    /// {@return how many are worked on}
    int working() {
        return settings.atOnce() - places.availablePermits();
    }

    /// {@return how many wait or are worked on}
    int admitted() {
        return settings.atOnce() + settings.waiting() - inside.availablePermits();
    }
}
