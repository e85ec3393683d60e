// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Bytes that no client sends that means well, each with the status and the problem that it must get.
final class HttpAttacks {
    static final String GOOD = "/api/queries/attendance?event=event:2025-09-04-paris";
    private static final String BATCH = "POST /api/batch HTTP/1.1\r\nContent-Type: application/json\r\n";
    private static final String ANSWER = "";
    private static final String BAD = "bad-request";

    /// An answer, or a problem of any kind: an address decides whether it is a thing, a fact or a query that is
    /// not there.
    private static final String ANY = "";

    /// The other Browser in the jar; its licence is not ours.
    private static final List<String> PREVIEW = List.of(
            "/preview/",
            "//preview/",
            "/./preview/",
            "/%2e/preview/",
            "/;x/preview/",
            "/preview;x/",
            "/%70review/",
            "/%2fpreview/",
            "/preview%2f",
            "/x/../preview/",
            "/x/%2e%2e/preview/",
            "/preview/../preview/");

    private static final List<String> BAD_ACCEPTS =
            List.of("garbage", "///", "*/json", "text/*;q=abc", "application/json;q=NaN", "a/b;charset=none");

    /// Everything up to the empty line, which is added, with `Host` and `Connection`.
    record Attack(String what, String head, String body, int status, String slug) {}

    private static final List<Attack> REQUEST_LINES = List.of(
            line("a made-up method", "BREW " + GOOD + " HTTP/1.1", 405, "method-not-allowed"),
            line("a method in small letters", "get " + GOOD + " HTTP/1.1", 405, "method-not-allowed"),
            line("a very long method", "A".repeat(3_000) + " " + GOOD + " HTTP/1.1", 405, "method-not-allowed"),
            line("a method with a sign", "G<T " + GOOD + " HTTP/1.1", 400, BAD),
            line("a trace", "TRACE " + GOOD + " HTTP/1.1", 405, "method-not-allowed"),
            line("a tunnel", "CONNECT other:80 HTTP/1.1", 501, BAD),
            line("options of all", "OPTIONS * HTTP/1.1", 200, ANSWER),
            line("options of a query", "OPTIONS " + GOOD + " HTTP/1.1", 200, ANSWER),
            line("a head", "HEAD " + GOOD + " HTTP/1.1", 200, ANSWER),
            line("the address of another host", "GET http://other.example/api/queries HTTP/1.1", 400, BAD),
            line("another scheme", "GET file:///etc/passwd HTTP/1.1", 400, BAD),
            line("HTTP 1.0, which has no trailers", "GET " + GOOD + " HTTP/1.0", 200, ANSWER),
            line("HTTP 1.0 as JSON lines", "GET " + GOOD + "&format=jsonl HTTP/1.0", 200, ANSWER),
            line("HTTP 1.2", "GET " + GOOD + " HTTP/1.2", 505, BAD),
            line("HTTP 3", "GET " + GOOD + " HTTP/3.0", 505, BAD),
            line("another protocol", "GET " + GOOD + " FTP/1.0", 400, BAD),
            line("a protocol in small letters", "GET " + GOOD + " http/1.1", 400, BAD),
            line("no method", " " + GOOD + " HTTP/1.1", 405, "method-not-allowed"),
            line("four parts", "GET " + GOOD + " x HTTP/1.1", 400, BAD),
            line("a zero byte", "GET /api/\0 HTTP/1.1", 400, BAD),
            line("TLS", "\u0016\u0003\u0001\u0002\0\u0001\0", 400, BAD));

    private static final List<Attack> HEADERS = List.of(
            header("no blank after a name", "X:a", 200, ANSWER),
            header("a blank before the colon", "X : a", 400, BAD),
            header("no name", ": a", 400, BAD),
            header("no colon", "X", 400, BAD),
            header("a name with a zero byte", "X\0: a", 400, BAD),
            header("a bare carriage return", "X: a\rSet-Cookie: b", 400, BAD),
            header("a zero byte", "X: a\0b", 400, BAD),
            header("a very long header", "X: " + "a".repeat(70_000), 400, BAD),
            header("too many headers", "X: a\r\n".repeat(150) + "X: a", 400, BAD),
            header("a broken host", "Host: [::", 400, BAD),
            header("a second host", "Host: other.example", 400, BAD),
            header("an expectation nobody knows", "Expect: everything", 417, BAD),
            header("an upgrade", "Upgrade: h2c", 200, ANSWER),
            header("another method in a header", "X-HTTP-Method-Override: DELETE", 200, ANSWER),
            header("another host in a header", "X-Forwarded-Host: other.example", 200, ANSWER),
            header("another scheme in a header", "X-Forwarded-Proto: javascript", 200, ANSWER),
            header("a broken origin", "Origin: http://[", 403, "foreign-origin"),
            header("a broken cookie", "Cookie: $Version=1; a=\"", 200, ANSWER),
            header("a broken language", "Accept-Language: !!", 200, ANSWER),
            header("a range beyond the end", "Range: bytes=99999999999999999999-", 200, ANSWER),
            header("a broken day", "If-Modified-Since: never", 200, ANSWER),
            header("a tag without end", "If-None-Match: \"", 200, ANSWER),
            header("no tags", "If-None-Match: ,,,", 200, ANSWER),
            header("a thousand tags", "If-None-Match: " + "\"a\",".repeat(1_000), 200, ANSWER),
            header("any tag", "If-None-Match: *", 304, ANSWER),
            header("a tag for another", "If-Match: \"x\"", 200, ANSWER));

    private static final List<Attack> FRAMES = List.of(
            frame("a length that is none", "Content-Length: +1", "{}", 400, BAD),
            frame("a negative length", "Content-Length: -1", "{}", 400, BAD),
            frame("a length beyond numbers", "Content-Length: 99999999999999999999", "{}", 400, BAD),
            frame("two lengths", "Content-Length: 1\r\nContent-Length: 2", "{}", 400, BAD),
            frame("two lengths in one", "Content-Length: 1, 2", "{}", 400, BAD),
            frame("less than the length", "Content-Length: 100", "{\"questions\":", 400, BAD),
            frame("more than the length", "Content-Length: 3", "{\"questions\":[]}", 400, BAD),
            frame(
                    "a length and chunks",
                    "Content-Length: 4\r\nTransfer-Encoding: chunked",
                    "0\r\n\r\nGET / ",
                    400,
                    BAD),
            frame("chunks twice", "Transfer-Encoding: chunked, chunked", "0\r\n\r\n", 400, BAD),
            frame("a coding nobody knows", "Transfer-Encoding: gzip", "x", 501, BAD),
            frame("a chunk without size", "Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n", 400, BAD),
            frame("a negative chunk", "Transfer-Encoding: chunked", "-1\r\n{}\r\n0\r\n\r\n", 400, BAD),
            frame("a chunk beyond numbers", "Transfer-Encoding: chunked", "fffffffffffffffff\r\n{}", 400, BAD),
            frame("half a chunk", "Transfer-Encoding: chunked", "9\r\n{}", 400, BAD),
            frame("no end of a chunk", "Transfer-Encoding: chunked", "2\r\n{}XX0\r\n\r\n", 400, BAD),
            frame("a long note to a chunk", "Transfer-Encoding: chunked", "2;" + "a".repeat(20_000) + "\r\n", 400, BAD),
            frame(
                    "a long trailer",
                    "Transfer-Encoding: chunked",
                    "0\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
                    400,
                    BAD),
            frame("compressed bytes", "Content-Encoding: gzip\r\nContent-Length: 3", "\u001f\u008b\b", 400, BAD),
            form("a form with files that says no boundary", "multipart/form-data", "x"),
            form("a broken form with files", "multipart/form-data; boundary=a", "--b"),
            form("a large form with files", "multipart/form-data; boundary=a", "--a\r\n\r\n" + "a".repeat(2_000_000)),
            form("a form with broken escapes", "application/x-www-form-urlencoded", "%zz=%ff"),
            form("a media type that is none", "///", "{}"),
            form("a character set that is none", "application/json; charset=none", "{}"));

    private HttpAttacks() {}

    /// {@return the attacks by what they are aimed at}
    static Map<String, List<Attack>> groups() {
        var groups = new LinkedHashMap<String, List<Attack>>();
        groups.put("request lines", REQUEST_LINES);
        groups.put("paths", pathAttacks());
        groups.put("headers", HEADERS);
        groups.put("media types", accepts());
        groups.put("bodies", FRAMES);
        groups.put("methods", methods());
        return groups;
    }

    private static Map<String, Integer> paths() {
        var paths = new LinkedHashMap<String, Integer>();
        PREVIEW.forEach(path -> paths.put("/browser" + path + "index.html", path.contains("/.") ? 400 : 404));
        Stream.of("", "browser/", "swagger-ui/", "api/", "queries/", "problems/", "api/things/", "api/facts/")
                .forEach(root -> {
                    paths.put("/" + root + "..%2f..%2fapplication.yml", 404);
                    paths.put("/" + root + "%2e%2e/%2e%2e/%2e%2e/etc/passwd", 400);
                    paths.put("/" + root + "..;/..;/..;/etc/passwd", 400);
                    paths.put("/" + root + "..%5capplication.yml", 400);
                    paths.put("/" + root + "%252e%252e/application.yml", 404);
                    paths.put("/" + root + "x%00.html", 400);
                    paths.put("/" + root + "%zz", 400);
                    paths.put("/" + root + "%ff", 400);
                    paths.put("/" + root + "a\\b", 400);
                    paths.put("/" + root + "{a}", 400);
                });
        Stream.of("//", "///", "//other.example/x", "//:80", "//a:b@c/", "/api//queries")
                .forEach(path -> paths.put(path, 404));
        Stream.of("/api/./queries", "/api/x/../queries").forEach(path -> paths.put(path, 400));
        Stream.of("/api/queries/", "/api/queries;/", "/swagger-ui/file:/etc/passwd", "/WEB-INF/web.xml")
                .forEach(path -> paths.put(path, 404));
        Stream.of("/openapi.yaml", "/pages/query.mustache", "/entente.js/..%2fapplication.yml", "/META-INF/MANIFEST.MF")
                .forEach(path -> paths.put(path, 404));
        Stream.of("/%61pi/queries", "/api;a=b/queries", "/api/queries;jsessionid=x", "/swagger-ui/%2e/index.html")
                .forEach(path -> paths.put(path, 200));
        return paths;
    }

    private static List<Attack> pathAttacks() {
        return paths().entrySet().stream()
                .map(path -> line(
                        path.getKey(),
                        "GET " + path.getKey() + " HTTP/1.1",
                        path.getValue(),
                        path.getValue() == 400 ? BAD : ANY))
                .toList();
    }

    /// Whoever cannot say what they want learns what was wrong all the same.
    private static List<Attack> accepts() {
        var attacks = new ArrayList<Attack>();
        for (String accept : BAD_ACCEPTS) {
            attacks.add(accept(accept, "GET " + GOOD, 400, BAD));
            attacks.add(accept(accept, "GET /api/nothing", 404, "not-found"));
            attacks.add(accept(accept, "GET /api/queries/nothing", 400, BAD));
            attacks.add(accept(accept, "PUT " + GOOD, 405, "method-not-allowed"));
            attacks.add(accept(accept, "GET /api/queries", 406, "not-acceptable"));
            attacks.add(accept(accept, "GET /queries/pledges", 406, "not-acceptable"));
        }
        for (String other : List.of("application/yaml", "application/problem+json", "text/html", "image/*")) {
            attacks.add(accept(other, "GET " + GOOD, 406, "not-acceptable"));
            attacks.add(accept(other, "GET /api/queries", 406, "not-acceptable"));
            attacks.add(accept(other, "GET /api/things/country:DE", 406, "not-acceptable"));
            attacks.add(accept(other, "GET /problems", 406, "not-acceptable"));
            attacks.add(accept(other, "GET /api/nothing", 404, "not-found"));
        }
        return attacks;
    }

    private static List<Attack> methods() {
        var attacks = new ArrayList<Attack>();
        for (String method : List.of("PUT", "DELETE", "PATCH", "PROPFIND", "MOVE")) {
            for (String path : List.of(GOOD, "/api/queries", "/api/batch", "/api/things/country:DE", "/problems")) {
                attacks.add(line(method + " " + path, method + " " + path + " HTTP/1.1", 405, "method-not-allowed"));
            }
        }
        return attacks;
    }

    private static Attack line(String what, String line, int status, String slug) {
        return new Attack(what, line, "", status, slug);
    }

    private static Attack header(String what, String header, int status, String slug) {
        return new Attack(what, "GET " + GOOD + " HTTP/1.1\r\n" + header, "", status, slug);
    }

    private static Attack accept(String accept, String asked, int status, String slug) {
        return new Attack(asked + " as " + accept, asked + " HTTP/1.1\r\nAccept: " + accept, "", status, slug);
    }

    private static Attack frame(String what, String headers, String body, int status, String slug) {
        return new Attack(what, BATCH + headers, body, status, slug);
    }

    private static Attack form(String what, String type, String body) {
        String head = "POST /api/batch HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length();
        return new Attack(what, head, body, 415, "unsupported-media-type");
    }
}
