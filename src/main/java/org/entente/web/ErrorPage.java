// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the container sends what no controller answered; there is nothing to see for those who come by
/// themselves.
@RestController
class ErrorPage implements ErrorController {
    private final ProblemPage page;

    ErrorPage(ProblemPage page) {
        this.page = page;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemKind kind = code instanceof Integer status ? ProblemKind.of(status) : ProblemKind.NOT_FOUND;
        return page.instead(Problems.response(kind.problem(kind.meaning()), request), request);
    }
}
