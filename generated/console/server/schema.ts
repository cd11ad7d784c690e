/**
 * Types of the API, generated from its description by openapi-typescript.
 * Do not edit: change the description and run `octopus generate`.
 */

export interface paths {
    "/console/api/sign-in": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description The first step of signing in. The answer says what comes next: a second factor, the set-up of one, or nothing. A wrong password and an unknown address are refused in the same words after the same time, and both count against the account and the address.
         */
        post: operations["beginSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sign-in/totp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with a code
         * @description The second step with an app. A code that was used before is refused, also when it is still shown; after three wrong ones the password is needed again.
         */
        post: operations["finishTotpSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sign-in/passkey/challenge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a passkey to sign in
         * @description The second step with a passkey begins here: the answer goes to `navigator.credentials.get`, and what the browser answers goes to the call that finishes it.
         */
        post: operations["beginPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with a passkey
         * @description The second step with a passkey ends here. Challenge, origin, user verification and counter are checked; a challenge works once.
         */
        post: operations["finishPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sign-in/recovery-code": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with a recovery code
         * @description The way in when every factor is lost. The code is used up by it. Lead to the factors afterwards, so that a new one is set up.
         */
        post: operations["finishRecoverySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the account of somebody who was invited into a team, and signs in. The link of the invitation holds the token.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/session": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get who is signed in
         * @description Who is signed in, with which role, and the token that changes need. The pages read it when they start, and after a 401 or a 403.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends this session, here and in the database, and takes the cookie away. Other sessions of the person go on.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/step-up/totp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm with a code
         * @description Confirms that the person at the keyboard is still the one who signed in. For ten minutes, dangerous things can be done without asking again.
         */
        post: operations["confirmByTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/step-up/passkey/challenge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a passkey to confirm
         * @description A confirmation by passkey begins here: the answer goes to `navigator.credentials.get`.
         */
        post: operations["beginPasskeyStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/step-up/passkey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm with a passkey
         * @description A confirmation by passkey ends here. It holds for ten minutes.
         */
        post: operations["confirmByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/step-up/password": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm with the password
         * @description A confirmation for those who have no second factor. Whoever has one confirms with that.
         */
        post: operations["confirmByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description Where you are signed in, the most recent first. Revoke what you do not know, then change your password.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * End all other sessions
         * @description Ends every session of yours but this one, at once. Use it when a device is lost.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a session, from the list of sessions.
                 * @example 28
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a session
         * @description Ends one of your sessions at once: its next request is refused.
         */
        delete: operations["revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/factors": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List your second factors
         * @description Apps and passkeys that you can prove yourself with. Two are better than one: whoever loses the only one needs a recovery code.
         */
        get: operations["listFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/factors/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a factor, from the list of factors.
                 * @example 12
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a second factor
         * @description Removes a factor, for instance of a lost phone. Roles that demand a second factor cannot remove their last one.
         */
        delete: operations["deleteFactor"];
        options?: never;
        head?: never;
        /**
         * Name a second factor
         * @description Gives a factor another name, so that you know it apart from the others.
         */
        patch: operations["setFactorName"];
        trace?: never;
    };
    "/console/api/enrolments/totp": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an app
         * @description Makes a secret for an app that shows codes. It counts only after a first code proves that the app has it.
         */
        post: operations["beginTotpEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/enrolments/totp/finish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish setting up an app
         * @description The first code proves that the app works; from now on it is a factor. With the first factor come the recovery codes: show them and ask whether they are kept.
         */
        post: operations["finishTotpEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/enrolments/passkey": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a passkey
         * @description The answer goes to `navigator.credentials.create`. Passkeys that are set up already are left out by the browser.
         */
        post: operations["beginPasskeyEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/enrolments/passkey/finish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish setting up a passkey
         * @description Checks what the browser answered, and keeps the public key. With the first factor come the recovery codes.
         */
        post: operations["finishPasskeyEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/recovery-codes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Makes ten new codes; the old ones are void from now on. They are shown this once.
         */
        post: operations["createRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/password": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your password
         * @description Sets another password and ends every other session of yours.
         */
        patch: operations["setPassword"];
        trace?: never;
    };
    "/console/api/members": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the team
         * @description Everybody who can sign in for this client, and those who are invited.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Invite somebody
         * @description Sends an e-mail with a link that makes an account in this team. It works once, for seven days.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/members/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a member, from the list of members.
                 * @example 9
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Takes a member out of the team, or an invitation back. All sessions of the member end at once.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member
         * @description Gives a member another role, from the next request on. The last owner stays one.
         */
        patch: operations["setMemberRole"];
        trace?: never;
    };
    "/console/api/api-keys": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description The keys of this client, revoked ones last. The secrets are not among it: nobody can read them again.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Makes a key with a secret. The secret is in this answer and nowhere else: show it, and let it be copied.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a key, from the list of keys.
                 * @example 5
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends a key and every token that was got with it, at once and for good.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /**
         * Name an API key
         * @description Gives a key another name. Programs that use it notice nothing.
         */
        patch: operations["setApiKeyName"];
        trace?: never;
    };
    "/console/api/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a key, from the list of keys.
                 * @example 5
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret of an API key
         * @description Makes another secret for a key. The old one is void at once, and so are the tokens that were got with it.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/ip-allow-list": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the IP allow-list
         * @description From where programs of this client may call the API; without entries, from anywhere. It says your own address, so that it can be suggested.
         */
        get: operations["getAllowList"];
        put?: never;
        /**
         * Allow an address or a range
         * @description Adds to the list. The first entry switches it on: from then on every other address is refused, so a warning comes first if something calls from elsewhere.
         */
        post: operations["addAllowedRange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/ip-allow-list/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an entry, from the list.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a range
         * @description Takes an entry out of the list. Without its last entry the list is off, and every address may call.
         */
        delete: operations["removeAllowedRange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/webhooks": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Where events are sent, with what became of them in the last day.
         */
        get: operations["listEndpoints"];
        put?: never;
        /**
         * Add a webhook endpoint
         * @description Events are sent to the address from now on. The secret is in this answer and nowhere else. Send a test event afterwards.
         */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description One endpoint, with what became of its events in the last day.
         */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Nothing is sent there any more; what waits is cancelled. The deliveries of the past stay readable.
         */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Changes address or events, or switches it off and on. What waits to be sent goes to the new address.
         */
        patch: operations["setEndpoint"];
        trace?: never;
    };
    "/console/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the secret of an endpoint
         * @description Makes another secret. For the hours of overlap both sign, so that a receiver can change over without losing a message.
         */
        post: operations["rotateEndpointSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends a made-up event, signed like any other, and waits up to ten seconds. Read the delivery to see what came back.
         */
        post: operations["sendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * List the deliveries of an endpoint
         * @description What was sent to an endpoint, the newest first, with how it went.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a delivery, from the list of deliveries.
                 * @example 880
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a delivery with its attempts
         * @description Headers and body as they were sent, and what each attempt was answered: all that is needed to find out why a message did not arrive.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a delivery, from the list of deliveries.
                 * @example 880
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description Sends the same event once more, with the same id, so that a receiver that saw it can leave it out.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/wallets": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List wallets
         * @description The wallets of this client, with balances and what was spent today.
         */
        get: operations["listConsoleWallets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/wallets/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a wallet
         * @description One wallet, with its balance, what was spent today, and its low-balance alert.
         */
        get: operations["getConsoleWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/wallets/{id}/alert": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the low-balance alert
         * @description Says below which balance who is told by e-mail. One message is sent each time the balance falls below it.
         */
        patch: operations["setWalletAlert"];
        trace?: never;
    };
    "/console/api/wallets/{id}/ledger": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * List the ledger of a wallet
         * @description What moved on a wallet, the newest first, each with the balance that it left. The balance counts all movements, also those that a filter leaves out.
         */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/wallets/{id}/ledger/export": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Export the ledger as CSV
         * @description The same movements in one file for a spreadsheet, without pages, up to 100,000 rows. Fields that begin like a formula are quoted with an apostrophe.
         */
        get: operations["getLedgerExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/orders": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List orders of all verticals
         * @description Every order, the newest first. Search finds by id, by reference and by the name of the product.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/orders/{vertical}/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The vertical of the order.
                 * @example topups
                 */
                vertical: components["schemas"]["Vertical"];
                /**
                 * @description The `id` of an order within its vertical.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get an order with its life
         * @description One order with every step of its life, what it cost, and why it failed if it did. Codes are not among it: they are revealed by a call of their own.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/orders/{vertical}/{id}/reveal": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The vertical of the order.
                 * @example topups
                 */
                vertical: components["schemas"]["Vertical"];
                /**
                 * @description The `id` of an order within its vertical.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal the codes of an order
         * @description Shows what the customer redeems. Whoever sees a code can spend it, so this needs a confirmation and a reason, and stands in the audit log.
         */
        post: operations["revealOrderCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/rate-limits": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the use of rate limits
         * @description How much of each allowance the programs of this client use right now. It is read from where the API counts, so it is exact.
         */
        get: operations["listRateUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/charts/orders": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List orders and spend per day
         * @description For a chart: orders, success and spend per day, vertical and currency, the oldest day first. Days without orders are left out.
         */
        get: operations["listOrderDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/charts/latency": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List delivery times per day
         * @description For a chart: how long orders took from being placed to being delivered, per day and vertical, the oldest day first.
         */
        get: operations["listLatencyDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/charts/webhooks": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook success per day
         * @description For a chart: how many messages arrived, and how fast the endpoints answered, the oldest day first.
         */
        get: operations["listWebhookDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sandbox/clock": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Get the clock
         * @description What time it is in the sandbox, and whether it can be moved.
         */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move or stop the clock
         * @description Lets time pass, and does all that is due in it: deliveries, repeats, expiries. Or stops the clock, or lets it run.
         */
        patch: operations["setClock"];
        trace?: never;
    };
    "/console/api/sandbox/magic-values": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List magic values
         * @description Values that an unchanged client can send to force an outcome, when the sandbox runs with the profile `magic`.
         */
        get: operations["listMagicValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sandbox/reset": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset the sandbox
         * @description Sets catalogue, wallets, orders and webhooks back to how the sandbox started. People, sessions and the audit log stay.
         */
        post: operations["resetSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sandbox/mails": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List e-mails
         * @description What customers would have got, the newest first. Codes are masked here; they are revealed with the order.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/sandbox/events": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description What happened, the newest first, also without an endpoint: a webhook inbox for those who have no receiver yet.
         */
        get: operations["listInboxEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/audit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List the audit log
         * @description Every change and every reveal: who, when, from where, what before and after. Entries are only ever added, by a rule of the database.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/platform/clients": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List clients
         * @description All clients of the platform, the newest first; look one up by a part of its name.
         */
        get: operations["listClients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/platform/clients/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a client
         * @description One client with its wallets, the parts of the API that it can use, and its limits.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set features and limits of a client
         * @description Switches parts of the API on and off for a client, and sets how large its orders may be. It holds from the next request on.
         */
        patch: operations["setClient"];
        trace?: never;
    };
    "/console/api/platform/wallets/{id}/credits": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Credit a wallet
         * @description Puts money into a wallet, as an entry of the ledger that nobody can change later. A reference that was used before is refused, so that a repeat credits nothing.
         */
        post: operations["creditWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/platform/clients/{id}/discounts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * List the discounts of a client
         * @description Products for which a client pays less than others, each with the percentage that comes off the price.
         */
        get: operations["listDiscounts"];
        put?: never;
        /**
         * Set a discount of a client
         * @description Sets what a client pays less for a product, in place of the discount before. It holds from the next quote on.
         */
        post: operations["setDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/platform/clients/{id}/blacklist": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * List what a client cannot buy
         * @description Products that are hidden from a client: neither its lists nor its orders know them.
         */
        get: operations["listBlacklist"];
        put?: never;
        /**
         * Hide a product from a client
         * @description Hides a product from a client, from the next request on. Orders that are under way go on.
         */
        post: operations["addToBlacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/platform/blacklist/{id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an entry, from the list of a client.
                 * @example 4
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Show a product to a client again
         * @description Takes a product off the list of what a client cannot buy, from the next request on.
         */
        delete: operations["removeFromBlacklist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/console/api/platform/forex-rates": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List forex rates
         * @description The rates of today between currencies that have wallets, and all that were set by hand.
         */
        get: operations["listForexRates"];
        put?: never;
        /**
         * Set a forex rate
         * @description Sets a rate by hand, which wins over that of the day, until it is taken away with null. Quotes that are out keep theirs.
         */
        post: operations["setForexRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Takes an invitation. */
        AcceptInvitationRequest: {
            /**
             * @description From the link in the e-mail. It works once, for seven days.
             * @example inv_4f9a2c7e8b1d
             */
            token: string;
            /**
             * @description How the person is called.
             * @example Jon Berg
             */
            name: string;
            /**
             * @description A password of at least 12 characters.
             * @example correct horse battery staple
             */
            password: string;
        };
        /** @description A range to allow. */
        AddRangeRequest: {
            /**
             * @description One address or a range, IPv4 or IPv6.
             * @example 203.0.113.0/24
             */
            range: string;
            /**
             * @description What it is for.
             * @example Office
             */
            note?: string;
            /**
             * @description Do it although programs that call now would be refused.
             * @example false
             */
            is_lockout_accepted?: boolean;
        };
        /** @description A product to hide. */
        AddToBlacklistRequest: {
            /** @description What is sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * Format: int64
             * @description The product.
             * @example 4218
             */
            product_id: number;
        };
        /** @description Where programs may call from. */
        AllowList: {
            /**
             * @description There are entries, so other addresses are refused.
             * @example true
             */
            enforced: boolean;
            /**
             * @description The address this request came from, to suggest it.
             * @example 198.51.100.7
             */
            your_address: string;
            /**
             * @description A program at your address could call.
             * @example false
             */
            you_are_allowed: boolean;
            /** @description The ranges. */
            entries: components["schemas"]["AllowedRange"][];
        };
        /** @description Addresses that may call. */
        AllowedRange: {
            /**
             * Format: int64
             * @description Identifies the entry.
             * @example 3
             */
            id: number;
            /**
             * @description One address or a range, IPv4 or IPv6.
             * @example 203.0.113.0/24
             */
            range: string;
            /**
             * @description What it is for.
             * @example Office
             */
            note: string;
            /**
             * Format: date-time
             * @description When it was added.
             * @example 2026-03-02T09:20:00Z
             */
            created_at: string;
            /**
             * @description Your own address is in it.
             * @example false
             */
            covers_you: boolean;
        };
        /** @description A key of the API, without its secret. */
        ApiKey: {
            /**
             * Format: int64
             * @description Identifies the key.
             * @example 5
             */
            id: number;
            /**
             * @description What you call it.
             * @example Production shop
             */
            name: string;
            /**
             * @description What a program sends as `username`.
             * @example ok_sandbox_8c1f
             */
            api_key: string;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T09:10:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When a program last logged in or refreshed its tokens with it; null before the first time.
             * @example 2026-05-19T14:30:00Z
             */
            last_used_at: string | null;
            /**
             * @description The address that did so.
             * @example 203.0.113.20
             */
            last_used_from: string | null;
            /**
             * Format: date-time
             * @description When it was revoked; null while it works.
             * @example 2026-05-19T14:30:00Z
             */
            revoked_at: string | null;
        };
        /** @description A name. */
        ApiKeyNameRequest: {
            /**
             * @description What you call it.
             * @example Production shop
             */
            name: string;
        };
        /** @description A key with its secret, which is shown this once. */
        ApiKeySecret: {
            /** @description The key. */
            key: components["schemas"]["ApiKey"];
            /**
             * @description What a program sends as `password`. Only a hash of it is kept.
             * @example os_sandbox_Jq3vX0c2mT
             */
            api_secret: string;
        };
        /** @description One attempt to deliver. */
        Attempt: {
            /**
             * @description Its number, from 1.
             * @example 1
             */
            number: number;
            /**
             * Format: date-time
             * @description When it was sent.
             * @example 2026-05-19T14:30:00Z
             */
            sent_at: string;
            /**
             * @description How long the answer took, in milliseconds.
             * @example 84
             */
            duration_ms: number;
            /**
             * @description The HTTP status of the answer; null when there was none.
             * @example 200
             */
            status: number | null;
            /**
             * @description Why there was no answer; null when there was one.
             * @example The connection was refused
             */
            error: string | null;
            /**
             * @description The beginning of the body of the answer; null when there was none.
             * @example ok
             */
            response_body: string | null;
        };
        /** @description One entry of the audit log. */
        AuditRow: {
            /**
             * Format: int64
             * @description Identifies the entry.
             * @example 2041
             */
            id: number;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
            /**
             * @description Who did it: an e-mail address, or `operator` for whoever runs the sandbox.
             * @example mira@shop.example
             */
            actor: string;
            /**
             * @description From where: an address, or `command line`.
             * @example 198.51.100.7
             */
            address: string;
            /**
             * @description What was done: the name of the operation, or of a command of the operator.
             * @example rotateApiKey
             */
            action: string;
            /**
             * @description What it was done to.
             * @example API key 5
             */
            target: string;
            /**
             * Format: int64
             * @description The client; null when it concerns none.
             * @example 42
             */
            client_id: number | null;
            /**
             * @description What was there before, as JSON text without secrets; null when there was nothing.
             * @example {"name":"Shop"}
             */
            before: string | null;
            /**
             * @description What is there since, as JSON text without secrets; null when there is nothing.
             * @example {"name":"Production shop"}
             */
            after: string | null;
            /**
             * @description The `X-Request-Id` of the request; of a command, its words.
             * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
             */
            request: string;
        };
        /** @description A product that a client cannot buy. */
        BlacklistedProduct: {
            /**
             * Format: int64
             * @description Identifies the entry.
             * @example 4
             */
            id: number;
            /** @description What is sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * Format: int64
             * @description The product.
             * @example 4218
             */
            product_id: number;
        };
        /** @description A client with its wallets. */
        ClientDetail: {
            /** @description The client. */
            client: components["schemas"]["PlatformClient"];
            /** @description Its wallets. */
            wallets: components["schemas"]["ConsoleWallet"][];
        };
        /** @description A code of six digits. */
        CodeRequest: {
            /**
             * @description What the app shows now. Each code works once.
             * @example 492039
             */
            code: string;
        };
        /** @description A wallet with its balance. */
        ConsoleWallet: {
            /**
             * Format: int64
             * @description Identifies the wallet.
             * @example 1
             */
            id: number;
            /**
             * @description The balance now, up to 4 decimals.
             * @example 5000
             */
            balance: number;
            /** @description The currency of all amounts here. */
            currency: components["schemas"]["CurrencyCode"];
            /** @description Prepaid or postpaid. */
            type: components["schemas"]["WalletKind"];
            /**
             * @description How far below zero it may go.
             * @example 0
             */
            credit_limit_amount: number;
            /**
             * @description What orders took since midnight, UTC.
             * @example 241.25
             */
            spent_today_amount: number;
            /** @description When to warn. */
            alert: components["schemas"]["WalletAlert"];
        };
        /** @description A new endpoint. */
        CreateEndpointRequest: {
            /**
             * Format: uri
             * @description A public HTTPS address; where the sandbox may send to this machine, also HTTP.
             * @example https://shop.example/webhooks
             */
            url: string;
            /** @description What to be told of. */
            events: components["schemas"]["EventType"][];
        };
        /**
         * @description Binary, in base64url.
         * @example q4ZrT1
         */
        CredentialText: string;
        /** @description Money for a wallet. */
        CreditRequest: {
            /**
             * @description How much, up to 4 decimals.
             * @example 1000
             */
            amount: number;
            /**
             * @description What it is for. The client reads it.
             * @example Bank transfer of 19 May
             */
            remarks: string;
            /**
             * @description Your own key: the same one never credits twice.
             * @example BANK-2026-0519-1
             */
            reference: string;
        };
        /**
         * @description An ISO 4217 currency code in upper case.
         * @example USD
         */
        CurrencyCode: string;
        /** @description One event on its way to one endpoint. */
        Delivery: {
            /**
             * Format: int64
             * @description Identifies the delivery.
             * @example 880
             */
            id: number;
            /**
             * Format: int64
             * @description Where it goes.
             * @example 2
             */
            endpoint_id: number;
            /**
             * @description The id of the event.
             * @example evt_01HXYZ
             */
            event: string;
            /**
             * @description What it tells of; also what no endpoint can ask for here.
             * @example order.delivered
             */
            type: string;
            /** @description How far it has come. */
            status: components["schemas"]["DeliveryStatus"];
            /**
             * @description How often it was sent.
             * @example 1
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it is sent again; null when it is not.
             * @example 2026-05-19T14:30:00Z
             */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description When the event happened.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
        };
        /** @description A delivery with all that was sent and answered. */
        DeliveryDetail: {
            /** @description The delivery. */
            delivery: components["schemas"]["Delivery"];
            /** @description The headers of the last attempt. Signatures are those that the present secret makes; the secret itself is left out. */
            request_headers: components["schemas"]["HttpHeader"][];
            /**
             * @description The body that was sent, byte for byte.
             * @example {"type":"order.delivered"}
             */
            request_body: string;
            /** @description The attempts, the first one first. */
            attempts: components["schemas"]["Attempt"][];
        };
        /**
         * @description How far a delivery has come.
         * @example DELIVERED
         * @enum {string}
         */
        DeliveryStatus: "PENDING" | "DELIVERED" | "EXHAUSTED" | "CANCELLED";
        /** @description What a client pays less for a product. */
        Discount: {
            /**
             * Format: int64
             * @description Identifies the discount.
             * @example 6
             */
            id: number;
            /** @description What is sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * Format: int64
             * @description The product.
             * @example 4218
             */
            product_id: number;
            /**
             * @description Percent off the price.
             * @example 2.5
             */
            percent: number;
        };
        /** @description Where events are sent. */
        Endpoint: {
            /**
             * Format: int64
             * @description Identifies the endpoint.
             * @example 2
             */
            id: number;
            /**
             * Format: uri
             * @description The address.
             * @example https://shop.example/webhooks
             */
            url: string;
            /**
             * @description What it is told of; also what no endpoint can ask for here.
             * @example [
             *       "order.delivered"
             *     ]
             */
            events: string[];
            /**
             * @description Events are sent.
             * @example true
             */
            active: boolean;
            /**
             * @description Why we stopped sending; null while we send.
             * @example No success for three days
             */
            disabled_reason: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before this one signs too; null without one.
             * @example 2026-05-19T14:30:00Z
             */
            previous_secret_expires_at: string | null;
            /**
             * @description How many events arrived in the last 24 hours.
             * @example 118
             */
            delivered_last_day: number;
            /**
             * @description How many attempts failed in the last 24 hours.
             * @example 3
             */
            failed_last_day: number;
            /**
             * Format: date-time
             * @description When it was added.
             * @example 2026-03-02T10:00:00Z
             */
            created_at: string;
        };
        /** @description An endpoint with its secret, which is shown this once. */
        EndpointSecret: {
            /** @description The endpoint. */
            endpoint: components["schemas"]["Endpoint"];
            /**
             * @description What its messages are signed with.
             * @example whsec_b2N0b3B1cw
             */
            secret: string;
        };
        /** @description A factor that was just set up. */
        EnrolledFactor: {
            /** @description The factor. */
            factor: components["schemas"]["Factor"];
            /** @description With the first factor: codes for the day when it is lost. They are shown this once. Empty with further factors. */
            recovery_codes: string[];
        };
        /**
         * @description Why money moved.
         * @example order
         * @enum {string}
         */
        EntryKind: "order" | "refund" | "funding" | "adjustment" | "conversion";
        /** @description What every error of the API looks like, whatever went wrong. (502, 503 and 504 from the network may look different.) Switch on `error.code`; show or log `error.message`, but do not parse it. */
        ErrorResponse: {
            /** @description What went wrong. */
            error: {
                /**
                 * @description The category of the error, about one per HTTP status: `ValidationException` and `BadRequestError` (400), `UnauthorizedError` (401), `ForbiddenError` (403), `NotFoundError` (404), `TooManyRequestsError` (429), `InternalServerError` (500). More may come.
                 * @example ValidationException
                 */
                name: string;
                /**
                 * @description The key for programs: `VALIDATION_FAILURE` (a field is missing or malformed), `BAD_REQUEST` (a business rule said no), `INSUFFICIENT_FUNDS` (the wallet holds too little; take it under 402 in the same way), `INVALID_FEATURE`, `UNAUTHORIZED`, `FORBIDDEN`, `NOT_FOUND`, `TOO_MANY_REQUESTS`, `INTERNAL_SERVER_ERROR`. New codes may be added at any time; treat one you do not know by its HTTP status.
                 * @example VALIDATION_FAILURE
                 */
                code: string;
                /**
                 * @description One sentence for people. Its wording may change without notice.
                 * @example mobile_number is required
                 */
                message: string;
            };
        };
        /**
         * @description What an endpoint can be told of.
         * @example order.delivered
         * @enum {string}
         */
        EventType: "order.delivered" | "order.partially_delivered" | "order.failed" | "order.cancelled" | "wallet.credited" | "wallet.debited";
        /** @description One second factor. */
        Factor: {
            /**
             * Format: int64
             * @description Identifies the factor.
             * @example 12
             */
            id: number;
            /** @description What it is. */
            kind: components["schemas"]["FactorKind"];
            /**
             * @description What the person calls it.
             * @example Phone
             */
            name: string;
            /**
             * Format: date-time
             * @description When it was set up.
             * @example 2026-03-02T09:00:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was last used; null before the first time.
             * @example 2026-05-19T14:30:00Z
             */
            last_used_at: string | null;
        };
        /** @description Which factors there are. */
        FactorCounts: {
            /**
             * @description How many apps.
             * @example 1
             */
            totp: number;
            /**
             * @description How many passkeys.
             * @example 2
             */
            passkeys: number;
            /**
             * @description How many recovery codes are left.
             * @example 8
             */
            recovery_codes_left: number;
        };
        /**
         * @description What proves a second time who somebody is.
         * @example totp
         * @enum {string}
         */
        FactorKind: "totp" | "passkey";
        /** @description A name. */
        FactorNameRequest: {
            /**
             * @description What you call it.
             * @example Phone
             */
            name: string;
        };
        /**
         * @description A part of the API that a client can use.
         * @example vouchers
         * @enum {string}
         */
        Feature: "vouchers" | "topups" | "esim";
        /** @description What one unit of a currency is worth in another. */
        ForexRate: {
            /** @description The currency that is converted. */
            source_currency: components["schemas"]["CurrencyCode"];
            /** @description The currency it becomes. */
            destination_currency: components["schemas"]["CurrencyCode"];
            /**
             * @description Units of the destination for one of the source.
             * @example 1.085
             */
            rate: number;
            /**
             * @description Somebody set it by hand.
             * @example false
             */
            overridden: boolean;
        };
        /** @description A header of a message. */
        HttpHeader: {
            /**
             * @description Its name.
             * @example X-Event-Type
             */
            name: string;
            /**
             * @description Its value.
             * @example order.delivered
             */
            value: string;
        };
        /** @description An event, whether or not somebody was told. */
        InboxEvent: {
            /**
             * @description Its id.
             * @example evt_01HXYZ
             */
            event: string;
            /**
             * @description What it tells of; also what no endpoint can ask for yet.
             * @example order.delivered
             */
            type: string;
            /**
             * @description The message, as JSON text.
             * @example {"type":"order.delivered"}
             */
            body: string;
            /**
             * @description To how many endpoints it goes.
             * @example 1
             */
            deliveries: number;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
        };
        /** @description What the customer entered. */
        InputValue: {
            /**
             * @description The name of the field.
             * @example player_id
             */
            name: string;
            /**
             * @description What was entered.
             * @example 55512345
             */
            value: string;
        };
        /** @description Whom to invite. */
        InviteMemberRequest: {
            /**
             * Format: email
             * @description Where the invitation goes.
             * @example mira@shop.example
             */
            email: string;
            /** @description What the member may do. */
            role: components["schemas"]["MemberRole"];
        };
        /** @description How long orders of one vertical took on one day. */
        LatencyDay: {
            /**
             * Format: date
             * @description The day, in UTC.
             * @example 2026-05-19
             */
            day: string;
            /** @description What was sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * @description Half of them were delivered within this time, in milliseconds.
             * @example 2400
             */
            median_ms: number;
            /**
             * @description Of twenty, nineteen were delivered within this time, in milliseconds.
             * @example 9100
             */
            p95_ms: number;
        };
        /** @description One movement on a wallet. */
        LedgerRow: {
            /**
             * Format: int64
             * @description Identifies the transaction.
             * @example 456
             */
            id: number;
            /** @description Why money moved. */
            kind: components["schemas"]["EntryKind"];
            /**
             * @description What moved: below zero it left the wallet.
             * @example -241.25
             */
            amount: number;
            /**
             * @description What the wallet held afterwards.
             * @example 5000
             */
            balance: number;
            /** @description The currency of both. */
            currency: components["schemas"]["CurrencyCode"];
            /**
             * @description What it was for, in words.
             * @example USD Wallet debited by amount 241.25 - Order #1234
             */
            remarks: string;
            /** @description The vertical of the order; null without an order. */
            vertical: components["schemas"]["Vertical"] | null;
            /**
             * Format: int64
             * @description The order; null without one.
             * @example 1234
             */
            order_id: number | null;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
        };
        /** @description A value of an order that forces an outcome. */
        MagicValue: {
            /**
             * @description What it is called.
             * @example out-of-stock
             */
            scenario: string;
            /**
             * @description What happens.
             * @example The order fails, and its money comes back.
             */
            says: string;
            /** @description Where it works. */
            verticals: components["schemas"]["Vertical"][];
            /**
             * @description The property that carries it.
             * @example client_reference
             */
            field: string;
            /**
             * @description What it is, or ends with.
             * @example ~OUT_OF_STOCK
             */
            value: string;
        };
        /** @description An e-mail that the sandbox would have sent. */
        Mail: {
            /**
             * Format: int64
             * @description Identifies the e-mail.
             * @example 15
             */
            id: number;
            /**
             * Format: email
             * @description To whom.
             * @example customer@mail.example
             */
            recipient: string;
            /**
             * @description Its subject.
             * @example Your order is ready
             */
            subject: string;
            /**
             * @description Its text. Codes in it are masked.
             * @example Your code: MOCK-****
             */
            text: string;
            /**
             * Format: date-time
             * @description When it was written.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
        };
        /** @description Somebody in the team. */
        Member: {
            /**
             * Format: int64
             * @description Identifies the member.
             * @example 7
             */
            id: number;
            /**
             * @description The name; null until the invitation is accepted.
             * @example Mira Novak
             */
            name: string | null;
            /**
             * Format: email
             * @description The e-mail address.
             * @example mira@shop.example
             */
            email: string;
            /** @description What the member may do. */
            role: components["schemas"]["MemberRole"];
            /** @description Invited or active. */
            status: components["schemas"]["MemberStatus"];
            /**
             * @description A second factor is set up.
             * @example true
             */
            has_second_factor: boolean;
            /**
             * Format: date-time
             * @description When the member was last here; null before the first time.
             * @example 2026-05-19T14:30:00Z
             */
            last_seen_at: string | null;
            /**
             * Format: date-time
             * @description When the member was invited.
             * @example 2026-03-02T08:50:00Z
             */
            created_at: string;
        };
        /**
         * @description The role of a person in the team of a client.
         * @example developer
         * @enum {string}
         */
        MemberRole: "owner" | "developer" | "finance" | "read_only";
        /**
         * @description How far a member has come.
         * @example active
         * @enum {string}
         */
        MemberStatus: "invited" | "active";
        /** @description The orders of one vertical on one day. */
        OrderDay: {
            /**
             * Format: date
             * @description The day, in UTC.
             * @example 2026-05-19
             */
            day: string;
            /** @description What was sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * @description How many were placed.
             * @example 214
             */
            orders: number;
            /**
             * @description How many of them were delivered so far.
             * @example 209
             */
            delivered: number;
            /**
             * @description How many of them failed.
             * @example 2
             */
            failed: number;
            /**
             * @description What they cost, without what came back.
             * @example 2140.5
             */
            spent_amount: number;
            /** @description The currency that was paid in. */
            currency: components["schemas"]["CurrencyCode"];
        };
        /** @description An order with its life so far. */
        OrderDetail: {
            /** @description The order. */
            order: components["schemas"]["OrderRow"];
            /**
             * Format: email
             * @description Who is told at its end; null for nobody.
             * @example customer@mail.example
             */
            email: string | null;
            /**
             * Format: int64
             * @description The wallet that paid; null when it was paid in another way.
             * @example 1
             */
            wallet_id: number | null;
            /**
             * Format: int64
             * @description The debit; null without one.
             * @example 456
             */
            transaction_id: number | null;
            /**
             * @description What came back.
             * @example 0
             */
            refunded_amount: number;
            /** @description The currency of the wallet. */
            currency: components["schemas"]["CurrencyCode"];
            /** @description What the customer entered; empty without fields. */
            input: components["schemas"]["InputValue"][];
            /** @description Why it failed; null when it did not. */
            failure: components["schemas"]["OrderFailure"] | null;
            /** @description Its life, the first step first. */
            timeline: components["schemas"]["OrderStep"][];
            /**
             * @description How many codes can be revealed.
             * @example 0
             */
            codes: number;
        };
        /** @description Why an order failed. */
        OrderFailure: {
            /**
             * @description The key for programs.
             * @example INVALID_PLAYER_ID
             */
            code: string;
            /**
             * @description The reason in words.
             * @example The player does not exist
             */
            reason: string;
            /**
             * @description The customer can mend it.
             * @example true
             */
            is_user_fixable: boolean;
        };
        /** @description An order of any vertical. */
        OrderRow: {
            /** @description What was sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * Format: int64
             * @description The id within its vertical.
             * @example 9123456
             */
            id: number;
            /**
             * @description Its status, in the words of its vertical.
             * @example DELIVERED
             */
            status: string;
            /**
             * @description What was ordered.
             * @example Steam Wallet
             */
            product_name: string;
            /**
             * @description The key of the one who ordered; null without one.
             * @example CAMPAIGN_DEC_24
             */
            client_reference: string | null;
            /**
             * @description How many.
             * @example 1
             */
            quantity: number;
            /**
             * @description What the wallet paid.
             * @example 10
             */
            amount: number;
            /** @description The currency of the wallet. */
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: date-time
             * @description When it was placed.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
        };
        /** @description One step in the life of an order. */
        OrderStep: {
            /**
             * @description The status it reached.
             * @example DELIVERED
             */
            status: string;
            /**
             * @description What happened, in words.
             * @example The provider has delivered
             */
            text: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2026-05-19T14:30:00Z
             */
            happened_at: string;
        };
        /** @description What `navigator.credentials.get` answered, as JSON (`PublicKeyCredential.toJSON`). */
        PasskeyAssertion: {
            id: components["schemas"]["CredentialText"];
            rawId: components["schemas"]["CredentialText"];
            /** @description What the authenticator signed. */
            response: {
                clientDataJSON: components["schemas"]["CredentialText"];
                authenticatorData: components["schemas"]["CredentialText"];
                signature: components["schemas"]["CredentialText"];
            };
        };
        /** @description What `navigator.credentials.create` answered, as JSON (`PublicKeyCredential.toJSON`). */
        PasskeyAttestation: {
            id: components["schemas"]["CredentialText"];
            rawId: components["schemas"]["CredentialText"];
            /** @description The new public key, and how the authenticator can be reached. */
            response: {
                clientDataJSON: components["schemas"]["CredentialText"];
                attestationObject: components["schemas"]["CredentialText"];
                /**
                 * @description Hints for the browser the next time.
                 * @example [
                 *       "internal",
                 *       "hybrid"
                 *     ]
                 */
                transports?: string[];
            };
        };
        /** @description A new passkey. */
        PasskeyEnrolmentRequest: {
            /**
             * @description What you call it.
             * @example Phone
             */
            name: string;
            credential: components["schemas"]["PasskeyAttestation"];
        };
        /** @description What the browser is asked with. */
        PasskeyOptions: {
            /**
             * @description For `navigator.credentials.get` or `create`, as JSON: the challenge, our domain, and which passkeys fit. Good for five minutes, and once.
             * @example {
             *       "challenge": "b2N0b3B1cw",
             *       "rpId": "localhost"
             *     }
             */
            options: {
                [key: string]: unknown;
            };
        };
        /** @description The answer of a passkey. */
        PasskeyRequest: {
            credential: components["schemas"]["PasskeyAssertion"];
        };
        /** @description A password. */
        PasswordRequest: {
            /**
             * @description The password of the account.
             * @example correct horse battery staple
             */
            password: string;
        };
        /** @description A client, as those see it who look after all of them. */
        PlatformClient: {
            /**
             * Format: int64
             * @description Identifies the client.
             * @example 42
             */
            id: number;
            /**
             * @description Its name.
             * @example Shop Example
             */
            name: string;
            /** @description What it can use. */
            features: components["schemas"]["Feature"][];
            /**
             * @description The most vouchers of one order.
             * @example 500
             */
            bulk_limit: number;
            /**
             * @description How many people can sign in.
             * @example 3
             */
            members: number;
            /**
             * @description How many orders it placed since midnight, UTC.
             * @example 214
             */
            orders_today: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-03-02T08:00:00Z
             */
            created_at: string;
        };
        /** @description How much of an allowance is used. */
        RateUse: {
            /**
             * @description What is counted together.
             * @example read
             */
            bucket: string;
            /**
             * @description Calls in the last minute.
             * @example 37
             */
            used: number;
            /**
             * @description How many are allowed in a minute.
             * @example 600
             */
            limit: number;
            /**
             * @description How many were refused in the last 24 hours.
             * @example 0
             */
            refused_last_day: number;
        };
        /** @description A recovery code. */
        RecoveryCodeRequest: {
            /**
             * @description One of the codes that were shown once. Each works once.
             * @example k7dm-3xqp-w9fh
             */
            code: string;
        };
        /** @description Codes for the day when every factor is lost. They are shown this once. */
        RecoveryCodes: {
            /** @description Ten codes, each of which works once. */
            codes: string[];
        };
        /** @description The word against accidents. */
        ResetRequest: {
            /**
             * @description The word `reset`.
             * @example reset
             * @enum {string}
             */
            confirm: "reset";
        };
        /** @description Why the codes are needed. */
        RevealRequest: {
            /**
             * @description For the audit log.
             * @example The customer lost the e-mail
             */
            reason: string;
        };
        /** @description What the customer redeems. */
        RevealedCode: {
            /**
             * @description Its number within the order, from 1.
             * @example 1
             */
            position: number;
            /**
             * @description The code, or the activation code of an eSIM.
             * @example MOCK-4K7D-9QXP
             */
            code: string;
            /**
             * @description Its PIN; null without one.
             * @example 4821
             */
            pin: string | null;
            /**
             * Format: date
             * @description The last day on which it works; null without one.
             * @example 2027-05-19
             */
            valid_until: string | null;
        };
        /** @description The codes of an order. */
        RevealedCodes: {
            /** @description The codes that are there so far. */
            codes: components["schemas"]["RevealedCode"][];
        };
        /**
         * @description What a person may do.
         * @example owner
         * @enum {string}
         */
        Role: "owner" | "developer" | "finance" | "read_only" | "platform_administrator";
        /** @description How long both secrets sign. */
        RotateSecretRequest: {
            /**
             * @description For how many hours the old secret signs too; 0 ends it at once.
             * @example 24
             */
            overlap_hours: number;
        };
        /** @description The clock that everything timed reads. */
        SandboxClock: {
            /**
             * Format: date-time
             * @description What it shows.
             * @example 2026-05-19T14:30:00Z
             */
            now_at: string;
            /**
             * @description It stands still until it is moved.
             * @example false
             */
            frozen: boolean;
            /**
             * @description This sandbox lets its clock be moved.
             * @example true
             */
            movable: boolean;
        };
        /** @description Who is signed in, and what the pages need to know of it. */
        SessionInfo: {
            /**
             * Format: int64
             * @description The person.
             * @example 7
             */
            user_id: number;
            /**
             * @description The name of the person.
             * @example Mira Novak
             */
            name: string;
            /**
             * Format: email
             * @description The e-mail address of the person.
             * @example mira@shop.example
             */
            email: string;
            /** @description What the person may do. */
            role: components["schemas"]["Role"];
            /**
             * Format: int64
             * @description The client; null for a platform administrator.
             * @example 42
             */
            client_id: number | null;
            /**
             * @description The name of the client; null for a platform administrator.
             * @example Shop Example
             */
            client_name: string | null;
            /**
             * @description Goes into the header `X-CSRF-Token` of every change.
             * @example pX3l0q9sVw6YtBz2
             */
            csrf_token: string;
            /**
             * @description The address that this request came from.
             * @example 198.51.100.7
             */
            address: string;
            /**
             * @description A second factor has to be set up before anything else.
             * @example false
             */
            enrolment_required: boolean;
            /**
             * Format: date-time
             * @description Until when dangerous things need no further confirmation; null when they do.
             * @example 2026-05-19T14:30:00Z
             */
            stepped_up_until: string | null;
            /**
             * Format: date-time
             * @description When the session ends.
             * @example 2026-05-20T02:30:00Z
             */
            expires_at: string;
            /** @description Which factors the person has. */
            factors: components["schemas"]["FactorCounts"];
        };
        /** @description One session of the person. */
        SessionRow: {
            /**
             * Format: int64
             * @description Identifies the session; it is not what the cookie holds.
             * @example 31
             */
            id: number;
            /**
             * @description It is the one that asks.
             * @example true
             */
            current: boolean;
            /**
             * @description The address it was last used from.
             * @example 198.51.100.7
             */
            address: string;
            /**
             * @description Browser and system, as far as they tell.
             * @example Firefox on Linux
             */
            browser: string;
            /**
             * Format: date-time
             * @description When it began.
             * @example 2026-05-19T08:02:00Z
             */
            signed_in_at: string;
            /**
             * Format: date-time
             * @description When it was last used.
             * @example 2026-05-19T14:30:00Z
             */
            last_seen_at: string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             * @example 2026-05-19T20:02:00Z
             */
            expires_at: string;
        };
        /** @description When to warn. */
        SetAlertRequest: {
            /**
             * @description Below this balance somebody is told; null switches the warning off.
             * @example 500
             */
            threshold_amount: number | null;
            /** @description Who is told, up to ten. */
            emails: string[];
        };
        /** @description What to change; what is left out stays. */
        SetClientRequest: {
            /** @description What the client can use. */
            features?: components["schemas"]["Feature"][];
            /**
             * @description The most vouchers of one order.
             * @example 500
             */
            bulk_limit?: number;
        };
        /** @description What to do with the clock; one of the two. */
        SetClockRequest: {
            /**
             * @description Go on by so many seconds, and do what is due.
             * @example 3600
             */
            advance_seconds?: number;
            /**
             * @description Stop it, or let it run.
             * @example true
             */
            frozen?: boolean;
        };
        /** @description A discount. */
        SetDiscountRequest: {
            /** @description What is sold. */
            vertical: components["schemas"]["Vertical"];
            /**
             * Format: int64
             * @description The product.
             * @example 4218
             */
            product_id: number;
            /**
             * @description Percent off the price; 0 takes the discount away.
             * @example 2.5
             */
            percent: number;
        };
        /** @description What to change; what is left out stays. */
        SetEndpointRequest: {
            /**
             * Format: uri
             * @description A public HTTPS address; where the sandbox may send to this machine, also HTTP.
             * @example https://shop.example/webhooks
             */
            url?: string;
            /** @description What to be told of. */
            events?: components["schemas"]["EventType"][];
            /**
             * @description Whether events are sent.
             * @example true
             */
            active?: boolean;
        };
        /** @description A rate. */
        SetForexRateRequest: {
            /** @description The currency that is converted. */
            source_currency: components["schemas"]["CurrencyCode"];
            /** @description The currency it becomes. */
            destination_currency: components["schemas"]["CurrencyCode"];
            /**
             * @description Units of the destination for one of the source; null takes what was set by hand away.
             * @example 1.085
             */
            rate: number | null;
        };
        /** @description A role. */
        SetMemberRoleRequest: {
            /** @description What the member may do. */
            role: components["schemas"]["MemberRole"];
        };
        /** @description A new password. */
        SetPasswordRequest: {
            /**
             * @description At least 12 characters; not one of those that are known to be stolen.
             * @example seven quiet rivers run north
             */
            password: string;
        };
        /** @description How far a sign-in has come. */
        SignInProgress: {
            /** @description What comes next. */
            next: components["schemas"]["SignInStep"];
            /** @description The kinds of factors that can be used next; empty when none is needed. */
            factors: components["schemas"]["FactorKind"][];
            /**
             * @description How many recovery codes are left.
             * @example 8
             */
            recovery_codes_left: number;
        };
        /** @description E-mail address and password. */
        SignInRequest: {
            /**
             * Format: email
             * @description The address that the account was made for.
             * @example mira@shop.example
             */
            email: string;
            /**
             * @description The password.
             * @example correct horse battery staple
             */
            password: string;
        };
        /**
         * @description What comes next in signing in.
         * @example second_factor
         * @enum {string}
         */
        SignInStep: "signed_in" | "second_factor" | "enrolment";
        /** @description A confirmation. */
        StepUp: {
            /**
             * Format: date-time
             * @description Until when dangerous things need no further one.
             * @example 2026-05-19T14:40:00Z
             */
            stepped_up_until: string;
        };
        /**
         * @description Always true: a failure has the body of an error instead.
         * @constant
         */
        Success: true;
        /** @description Which event to send. */
        TestEventRequest: {
            /** @description The kind of event. */
            type: components["schemas"]["EventType"];
        };
        /** @description What an app needs to know. It is shown once. */
        TotpEnrolment: {
            /**
             * @description For typing in: base32, in groups of four.
             * @example JBSW Y3DP EHPK 3PXP
             */
            secret: string;
            /**
             * @description For a QR code.
             * @example otpauth://totp/Octopus%20Cards:mira@shop.example?secret=JBSWY3DPEHPK3PXP&issuer=Octopus%20Cards
             */
            otpauth_uri: string;
        };
        /** @description The first code of an app. */
        TotpEnrolmentRequest: {
            /**
             * @description What you call it.
             * @example Phone
             */
            name: string;
            /**
             * @description What the app shows now.
             * @example 492039
             */
            code: string;
        };
        /**
         * @description What was sold.
         * @example topups
         * @enum {string}
         */
        Vertical: "vouchers" | "topups" | "esim";
        /** @description When to warn that a wallet runs low. */
        WalletAlert: {
            /**
             * @description Below this balance somebody is told; null switches the warning off.
             * @example 500
             */
            threshold_amount: number | null;
            /** @description The currency of the wallet. */
            currency: components["schemas"]["CurrencyCode"];
            /** @description Who is told. */
            emails: string[];
        };
        /**
         * @description Whether a wallet has to be filled before it can pay.
         * @example PREPAID
         * @enum {string}
         */
        WalletKind: "PREPAID" | "POSTPAID";
        /** @description The webhooks of one day. */
        WebhookDay: {
            /**
             * Format: date
             * @description The day, in UTC.
             * @example 2026-05-19
             */
            day: string;
            /**
             * @description How often something was sent.
             * @example 121
             */
            attempts: number;
            /**
             * @description How often it arrived.
             * @example 118
             */
            succeeded: number;
            /**
             * @description Half of the answers came within this time, in milliseconds; null when there was none.
             * @example 84
             */
            median_ms: number | null;
        };
    };
    responses: {
        /** @description The request comes from a page of somebody else. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request comes from a page of somebody else. */
        ForbiddenOrigin: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The role does not allow this, or a second factor has to be set up first. */
        ForbiddenRole: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description A confirmation is needed, the role does not allow this, or a second factor has to be set up first. */
        ForbiddenStepUp: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Something failed on our side. Repeat reads after a growing pause. Repeat an order only under the same `client_reference`, so that it cannot be placed twice. Quote `X-Request-Id` when you report it. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no sign-in under way, what proves who you are is wrong, or it was used before. Three wrong ones end the sign-in. */
        SignInExpired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account has used up its allowance for this class of calls. Wait as many seconds as `Retry-After` says, lower your concurrency, then repeat the call: it was not processed. Give up after three to five of these in a row. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There have been too many wrong answers, or too many calls. */
        TooManyTries: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "Retry-After": components["headers"]["RetryAfterTries"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Nobody is signed in. Sign in, then read again. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Nobody is signed in, or the token of the session did not come along. */
        UnauthorizedChange: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description How many items a page holds, 1 to 10,000.
         * @example 50
         */
        Limit: number;
        /**
         * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
         * @example 1
         */
        Page: number;
        /**
         * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
         * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
         */
        Traceparent: string;
        /**
         * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
         * @example vendor=00f067aa0ba902b7
         */
        Tracestate: string;
        /**
         * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
         * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
         */
        XRequestId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The name under which a browser keeps the file.
         * @example attachment; filename="ledger-1.csv"
         */
        ContentDisposition: string;
        /**
         * @description How many whole seconds to wait before the next attempt.
         * @example 12
         */
        RetryAfter: number;
        /**
         * @description How many whole seconds to wait; wrong answers count for a quarter of an hour.
         * @example 540
         */
        RetryAfterTries: number;
        /**
         * @description Puts the cookie of the sign-in or of the session into the browser, or takes it away. Scripts of a page cannot read it.
         * @example octopus_console=c2Vzc2lvbg; Path=/console/api; HttpOnly; Secure; SameSite=Strict
         */
        SetCookie: string;
        /**
         * @description What the console expects: a cookie, and with changes the token of the session.
         * @example ApiKey in="cookie", name="octopus_console"
         */
        WwwAuthenticate: string;
        /**
         * @description `true` while there is a further page, `false` on the last one. Read pages until it says `false`.
         * @example true
         */
        XHasMore: boolean;
        /**
         * @description The page this answer holds, counted from 1.
         * @example 1
         */
        XPage: number;
        /**
         * @description How many items this page really holds; fewer than `X-Per-Page` on the last page.
         * @example 50
         */
        XPageSize: number;
        /**
         * @description The page size that was asked for, or its default.
         * @example 50
         */
        XPerPage: number;
        /**
         * @description The trace id of this call: the one you sent when it was usable, otherwise one made by the server. Present on every answer, errors included.
         * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
         */
        XRequestId: string;
        /**
         * @description How many items match, over all pages.
         * @example 250
         */
        XTotalCount: number;
        /**
         * @description How many pages there are at this page size; 0 when nothing matches.
         * @example 5
         */
        XTotalPages: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    beginSignIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description The password is right. A cookie holds the sign-in for five minutes, or the session if that was all. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SignInProgress"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description Address and password do not belong together; which of them is wrong is not told. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["ForbiddenOrigin"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    finishTotpSignIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Signed in: the cookie of a new session is set, and that of the sign-in is void. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SignInProgress"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["SignInExpired"];
            403: components["responses"]["ForbiddenOrigin"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to ask the browser with. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["PasskeyOptions"];
                    };
                };
            };
            401: components["responses"]["SignInExpired"];
            403: components["responses"]["ForbiddenOrigin"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    finishPasskeySignIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyRequest"];
            };
        };
        responses: {
            /** @description Signed in: the cookie of a new session is set, and that of the sign-in is void. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SignInProgress"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["SignInExpired"];
            403: components["responses"]["ForbiddenOrigin"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    finishRecoverySignIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryCodeRequest"];
            };
        };
        responses: {
            /** @description Signed in: the cookie of a new session is set, and that of the sign-in is void. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SignInProgress"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["SignInExpired"];
            403: components["responses"]["ForbiddenOrigin"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description The account is made, and the session is set. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SignInProgress"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The invitation is not of this console. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["ForbiddenOrigin"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SessionInfo"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Set-Cookie": components["headers"]["SetCookie"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    confirmByTotp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Confirmed for ten minutes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["StepUp"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    beginPasskeyStepUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to ask the browser with. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["PasskeyOptions"];
                    };
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    confirmByPasskey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyRequest"];
            };
        };
        responses: {
            /** @description Confirmed for ten minutes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["StepUp"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    confirmByPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Confirmed for ten minutes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["StepUp"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyTries"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sessions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["SessionRow"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Only this session is left. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a session, from the list of sessions.
                 * @example 28
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listFactors: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All factors. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["Factor"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteFactor: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a factor, from the list of factors.
                 * @example 12
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The factor is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setFactorName: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a factor, from the list of factors.
                 * @example 12
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorNameRequest"];
            };
        };
        responses: {
            /** @description The factor. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Factor"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["Forbidden"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    beginTotpEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret, for ten minutes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["TotpEnrolment"];
                    };
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    finishTotpEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpEnrolmentRequest"];
            };
        };
        responses: {
            /** @description The factor counts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["EnrolledFactor"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    beginPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to ask the browser with. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["PasskeyOptions"];
                    };
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    finishPasskeyEnrolment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyEnrolmentRequest"];
            };
        };
        responses: {
            /** @description The passkey counts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["EnrolledFactor"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new codes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["RecoveryCodes"];
                    };
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordRequest"];
            };
        };
        responses: {
            /** @description The new password holds. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["Member"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            /** @description The invitation is on its way. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Member"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a member, from the list of members.
                 * @example 9
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setMemberRole: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a member, from the list of members.
                 * @example 9
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetMemberRoleRequest"];
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Member"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["ApiKey"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyNameRequest"];
            };
        };
        responses: {
            /** @description The key, and its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ApiKeySecret"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a key, from the list of keys.
                 * @example 5
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setApiKeyName: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a key, from the list of keys.
                 * @example 5
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyNameRequest"];
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ApiKey"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a key, from the list of keys.
                 * @example 5
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key, and its new secret. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ApiKeySecret"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getAllowList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["AllowList"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addAllowedRange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRangeRequest"];
            };
        };
        responses: {
            /** @description The entry. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["AllowedRange"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeAllowedRange: {
        parameters: {
            query?: {
                /**
                 * @description Do it although programs that call now would be refused.
                 * @example false
                 */
                is_lockout_accepted?: boolean;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an entry, from the list.
                 * @example 3
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All endpoints. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["Endpoint"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointRequest"];
            };
        };
        responses: {
            /** @description The endpoint, and its secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["EndpointSecret"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Endpoint"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetEndpointRequest"];
            };
        };
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Endpoint"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    rotateEndpointSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateSecretRequest"];
            };
        };
        responses: {
            /** @description The endpoint, and its new secret. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["EndpointSecret"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    sendTestEvent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestEventRequest"];
            };
        };
        responses: {
            /** @description The delivery. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Delivery"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only deliveries with this status.
                 * @example EXHAUSTED
                 */
                status?: components["schemas"]["DeliveryStatus"];
                /**
                 * @description Only events of this kind.
                 * @example order.failed
                 */
                type?: components["schemas"]["EventType"];
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an endpoint, from the list of endpoints.
                 * @example 2
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["Delivery"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a delivery, from the list of deliveries.
                 * @example 880
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["DeliveryDetail"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a delivery, from the list of deliveries.
                 * @example 880
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, on its way again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Delivery"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listConsoleWallets: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All wallets. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["ConsoleWallet"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getConsoleWallet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The wallet. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ConsoleWallet"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setWalletAlert: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAlertRequest"];
            };
        };
        responses: {
            /** @description The wallet. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ConsoleWallet"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listLedger: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only movements of this kind.
                 * @example refund
                 */
                kind?: components["schemas"]["EntryKind"];
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-05-01T00:00:00Z
                 */
                from?: string;
                /**
                 * @description Only what happened before this time.
                 * @example 2026-06-01T00:00:00Z
                 */
                to?: string;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of movements. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["LedgerRow"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getLedgerExport: {
        parameters: {
            query?: {
                /**
                 * @description Only movements of this kind.
                 * @example refund
                 */
                kind?: components["schemas"]["EntryKind"];
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-05-01T00:00:00Z
                 */
                from?: string;
                /**
                 * @description Only what happened before this time.
                 * @example 2026-06-01T00:00:00Z
                 */
                to?: string;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as RFC 4180 says, in UTF-8. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only orders of this vertical.
                 * @example topups
                 */
                vertical?: components["schemas"]["Vertical"];
                /**
                 * @description Only orders with this status.
                 * @example DELIVERED
                 */
                status?: string;
                /**
                 * @description Only orders whose id, reference or product has this text.
                 * @example CAMPAIGN
                 */
                search?: string;
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-05-01T00:00:00Z
                 */
                from?: string;
                /**
                 * @description Only what happened before this time.
                 * @example 2026-06-01T00:00:00Z
                 */
                to?: string;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["OrderRow"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The vertical of the order.
                 * @example topups
                 */
                vertical: components["schemas"]["Vertical"];
                /**
                 * @description The `id` of an order within its vertical.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["OrderDetail"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    revealOrderCodes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The vertical of the order.
                 * @example topups
                 */
                vertical: components["schemas"]["Vertical"];
                /**
                 * @description The `id` of an order within its vertical.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            /** @description The codes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["RevealedCodes"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listRateUse: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All allowances. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["RateUse"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listOrderDays: {
        parameters: {
            query?: {
                /**
                 * @description How many days back, 1 to 90.
                 * @example 30
                 */
                days?: number;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row per day, vertical and currency. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["OrderDay"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listLatencyDays: {
        parameters: {
            query?: {
                /**
                 * @description How many days back, 1 to 90.
                 * @example 30
                 */
                days?: number;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row per day and vertical. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["LatencyDay"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWebhookDays: {
        parameters: {
            query?: {
                /**
                 * @description How many days back, 1 to 90.
                 * @example 30
                 */
                days?: number;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One row per day. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["WebhookDay"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SandboxClock"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClockRequest"];
            };
        };
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["SandboxClock"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listMagicValues: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All magic values. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["MagicValue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    resetSandbox: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description It is as at the start. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listMails: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of e-mails. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["Mail"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listInboxEvents: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["InboxEvent"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only what this person did.
                 * @example mira@shop.example
                 */
                actor?: string;
                /**
                 * @description Only this operation.
                 * @example rotateApiKey
                 */
                action?: string;
                /**
                 * @description Only what happened at this time or later.
                 * @example 2026-05-01T00:00:00Z
                 */
                from?: string;
                /**
                 * @description Only what happened before this time.
                 * @example 2026-06-01T00:00:00Z
                 */
                to?: string;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["AuditRow"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 10,000.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only clients whose name has this text.
                 * @example Shop
                 */
                search?: string;
            };
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of clients. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "X-Page": components["headers"]["XPage"];
                    "X-Per-Page": components["headers"]["XPerPage"];
                    "X-Total-Count": components["headers"]["XTotalCount"];
                    "X-Total-Pages": components["headers"]["XTotalPages"];
                    "X-Page-Size": components["headers"]["XPageSize"];
                    "X-Has-More": components["headers"]["XHasMore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["PlatformClient"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ClientDetail"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setClient: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClientRequest"];
            };
        };
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["PlatformClient"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    creditWallet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a wallet, from the list of wallets.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditRequest"];
            };
        };
        responses: {
            /** @description The movement. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["LedgerRow"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listDiscounts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All discounts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["Discount"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setDiscount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDiscountRequest"];
            };
        };
        responses: {
            /** @description The discount. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["Discount"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listBlacklist: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["BlacklistedProduct"][];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    addToBlacklist: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of a client, from the list of clients.
                 * @example 42
                 */
                id: number;
            };
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddToBlacklistRequest"];
            };
        };
        responses: {
            /** @description The entry. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["BlacklistedProduct"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    removeFromBlacklist: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The `id` of an entry, from the list of a client.
                 * @example 4
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client can buy it again. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            /** @description There is nothing with this id, or it belongs to somebody else. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listForexRates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All rates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        /** @description The rows. */
                        data: components["schemas"]["ForexRate"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenRole"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setForexRate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
                 * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
                 */
                "X-Request-Id"?: components["parameters"]["XRequestId"];
                /**
                 * @description The W3C Trace Context of the calling span (`version-traceid-parentid-flags`), so that one distributed trace can span both systems. A value that does not follow the W3C format is ignored, as that standard asks.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description Vendor-specific companion of `traceparent`: a comma-separated list of `key=value` pairs. Read only when `traceparent` is sent and valid.
                 * @example vendor=00f067aa0ba902b7
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to do, as JSON. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetForexRateRequest"];
            };
        };
        responses: {
            /** @description The rate. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        success: components["schemas"]["Success"];
                        data: components["schemas"]["ForexRate"];
                    };
                };
            };
            /** @description Something of the input does not fit, or a rule says no. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["UnauthorizedChange"];
            403: components["responses"]["ForbiddenStepUp"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
