/**
 * Types of the API, generated from its description by openapi-typescript.
 * Do not edit: change the description and run `octopus generate`.
 */

export interface paths {
    "/auth/login": {
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
         * Log in with an API key and secret
         * @description Exchanges your API key and secret, sent as `username` and `password`, for an access token that lives for one hour
         *     and a refresh token that lives for seven days. Send the access token with every other call, as
         *     `Authorization: Bearer <access_token>`. One login serves vouchers, topups, eSIMs, wallets and reference data alike.
         *
         *     Log in once and share the token between your workers: this is the most tightly limited call of all. A script that
         *     is done within the hour needs nothing else. A service that runs on should trade the refresh token for a new pair
         *     about five minutes before `access_expires_at`, and come back here only when a refresh is refused.
         *
         *     Your account manager issues the key pair, a separate one for each environment. Load it from a secrets manager when
         *     you start, keep it out of source code, and redact it in logs. If it leaks, ask support for another one.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
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
         * Trade a refresh token for a new pair
         * @description Answers a new access token and a new refresh token, with full lifetimes of one hour and seven days. The refresh
         *     token you send is revoked at once and works only this one time: store both new tokens together, before you use
         *     either, and let a single worker do it.
         *
         *     Do this about five minutes before `access_expires_at` instead of waiting for a 401. No bearer token is needed, so a
         *     session whose access token has already ended can still be renewed. When the call is refused with 401, or when its
         *     answer is lost on the way, log in again.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
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
         * End every session of the account
         * @description Revokes all access and refresh tokens of your account, not only the one you send: every other process that shares the account is logged out with you and has to log in again. Call it when a token may have leaked or when an integration is taken down. A program that merely ends can let its tokens expire. There is no request body.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
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
         * List voucher products
         * @description The gift cards that your account can order now: active, in stock and not withheld from you. Each is one brand in one country and one currency, with its denominations and your discounts inline, so that no second call is needed to show prices. Let the server filter instead of fetching everything, keep a copy of what you show, and check availability just before an order. Mind the page size: it is 10 unless you ask for more.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 123
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a voucher product
         * @description One gift card with its denominations and your discounts, as in the list. Use it to refresh what you show before a customer buys. A product that was withdrawn, or that your account may not buy, is not found.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/availability": {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 123
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the stock of a voucher product
         * @description Tells whether that many cards of that value could be delivered at this moment. The answer comes straight from the inventory and is never cached, so ask right before you order and not for every page you show. Nothing is reserved and no money moves: another buyer may still be faster, and a value that the product does not have is simply not available. Next, ask for the charges or place the order.
         */
        post: operations["checkAvailability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/charges": {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 123
                 */
                id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price a voucher order
         * @description What an order will cost you, after your discount and after conversion if you name a wallet in another currency. Nothing is bought and no money moves. Show the price, check that `total_payable` is within the wallet's balance and your quantity within `max_quantity`, then order the same value and quantity from the same wallet. Always ask before you order. The answer for one combination of product, value, quantity and wallet may be up to five minutes old.
         */
        post: operations["quoteVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
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
         * List voucher orders
         * @description Your voucher orders, the newest first. With `client_reference` it finds one order by your own key: the way back after a lost answer or a `Duplicate client_reference`. Rows leave out the vouchers; read an order on its own to get its codes. Topup and eSIM orders have lists of their own.
         */
        get: operations["listVoucherOrders"];
        put?: never;
        /**
         * Order vouchers
         * @description Buys gift cards of one product and one value. The wallet is debited within this call, before delivery is tried, for
         *     large orders too; the debit, and a refund if it comes to that, are separate wallet transactions.
         *
         *     The quantity alone decides how the cards arrive. Either way the HTTP status is 201, so branch on `status`:
         *
         *     - 1 to 5 cards are delivered while you wait: the answer is `DELIVERED` and `vouchers` holds all of them.
         *     - 6 to 5,000 cards are delivered in the background: the answer is `PENDING` and `vouchers` is empty. The end usually
         *       comes within 10 to 60 seconds, later when the merchant is slow. Wait for a webhook, or read the order every 5
         *       seconds for a minute and then every 30 seconds for ten more, and fetch the codes by reading the order: no webhook
         *       ever carries them.
         *
         *     The webhooks `order.delivered`, `order.failed` and `order.cancelled` announce the end. `order.partially_delivered`
         *     does not: the cards that are there can be used, and the others may still follow. After `FAILED` the money returns to
         *     the wallet without your doing. If a part of an order can never be delivered, that part is credited to the wallet in
         *     a transaction of its own.
         *
         *     Send a `client_reference` and store it before you send it. If the answer gets lost, look the order up by that key,
         *     or repeat the very same call: if the first one arrived, the repeat is refused with `Duplicate client_reference` and
         *     buys nothing. A refusal with 4xx leaves no order and no debit behind.
         */
        post: operations["createVoucherOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
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
                 * @description The `id` of an order, as answered when it was created.
                 * @example 1234
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a voucher order and its vouchers
         * @description One order with the vouchers delivered so far. This is where the codes of an order of more than five are fetched, after a webhook or while polling: every 5 seconds in the first minute, then every 30 seconds. Vouchers of a `PARTIALLY_DELIVERED` order can be handed out at once; keep reading for the rest as long as for a pending order. What has not come by then may have failed: ask support. A `FAILED` order has already been refunded. The answer holds spendable codes: keep it out of logs.
         */
        get: operations["getVoucherOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/notification-email": {
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
                 * @description The `id` of an order that has not ended yet.
                 * @example 12346
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
         * Set the notification e-mail of a voucher order
         * @description Sets or replaces the address that is told about the delivery, for instance when the recipient of a bulk order is known only after ordering. The address can be changed as long as the order is in flight, a partial delivery included; once it is delivered, failed or cancelled, it is locked. That makes it a call for orders of more than five: smaller ones have usually ended when they are answered, so give their address when you create them.
         */
        patch: operations["setVoucherOrderEmail"];
        trace?: never;
    };
    "/api/v1/topups/products": {
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
         * List topup products
         * @description The games, operators and utilities that your account can top up. Narrow the list by kind or by name here instead of filtering pages of your own, and keep a copy of what you show. Prices are not part of it; they belong to the variants of a product, and what a customer has to fill in is told by the single product. To find the operator of a phone number, use the number lookup instead.
         */
        get: operations["listTopupProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/products/{id}": {
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
                 * @description The `id` of a product, from the list of products or from a number lookup.
                 * @example 4218
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a topup product and its form
         * @description One product with its `input_fields`: the questions to put to the customer before ordering. Build your form from them instead of hard-coding it, since every game asks for something else. The answers become `input_data` of the order, each under its `field_name`. Next, list the variants to show prices.
         */
        get: operations["getTopupProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/products/{id}/variants": {
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
                 * @description The `id` of a product, from the list of products or from a number lookup.
                 * @example 4218
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * List the variants of a topup product
         * @description Everything that can be bought within a product, in one answer without pages: packs with fixed prices, and ranges to choose an amount from. Where several routes lead to the same article, only the best one is listed. Let the customer choose, then send the amount (never the variant's id) to charges and to the order; the server finds the variant again by product and amount.
         */
        get: operations["listTopupVariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/variants/{id}": {
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
                 * @description The `id` of a variant, from the variants of a product.
                 * @example 88413
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a topup variant
         * @description One variant on its own, for instance to refresh a price that you show on a page of your shop. For a purchase you need its product and an amount, not this id.
         */
        get: operations["getTopupVariant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/lookup": {
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
         * Find the products for a phone number
         * @description Tells which mobile products can recharge a number, the most likely operator first. Numbers move between operators, so offer the rows with `identified: false` as alternatives. An empty list means that the number could not be identified, or that none of your products serves it: let the customer pick an operator from the catalogue. Nothing is bought here. Go on with the `product_id` of the chosen row: its variants name the amounts and their currency, and the order takes the same number as `input_data.phone_number`. For mobile recharges only.
         */
        post: operations["lookupMobile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/charges": {
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
         * Price a topup
         * @description What a topup will cost you, after your discount and after conversion if the wallet has another currency. Nothing is bought and no money moves. Show the price, check that `total_payable` is within the wallet's balance, then send the same product, amount and wallet to the order. There is no quantity: one call prices one topup. Without `wallet_id` a conversion is possible too, when you have no wallet in the product's currency and your default one steps in.
         */
        post: operations["quoteTopup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/orders": {
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
         * List topup orders
         * @description Your topup orders, the newest first. With `client_reference` it finds one order by your own key: the way back after a lost answer or a `Duplicate client_reference`. To follow a pending order, read it on its own: only then does the server ask fulfilment for news before it answers.
         */
        get: operations["listTopupOrders"];
        put?: never;
        /**
         * Order a topup
         * @description Buys one topup. The wallet is debited within this call, before fulfilment is tried; the debit, and a refund if it
         *     comes to that, are separate wallet transactions.
         *
         *     Branch on `status` in the answer, not on the HTTP status:
         *
         *     - `PENDING`: accepted, and the usual case. Most orders end within 5 to 30 seconds. Read the order every 5 seconds
         *       for a minute, then every 30 seconds; stop after eleven minutes and leave the rest to the notification e-mail.
         *       There is no webhook for topups yet; `topup.*` events are planned.
         *     - `DELIVERED`: already done.
         *     - `FAILED`: refused for something that the customer can act on, such as a wrong recipient, a plan that is not
         *       available or an amount out of range; the wallet is already refunded. If `is_user_fixable` is true, show
         *       `failure_reason` and let the customer correct the input; the next try is a new order with a new key.
         *
         *     Temporary trouble on the way, such as a timeout at an operator, never fails an order: it stays `PENDING` while
         *     delivery is retried, for minutes as a rule and for hours on a bad day.
         *
         *     Send a `client_reference` and store it before you send it. If the answer gets lost, look the order up by that key,
         *     or repeat the very same call: if the first one arrived, the repeat is refused with `Duplicate client_reference`
         *     and buys nothing. A refusal with 4xx leaves no order and no debit behind, and its key stays free.
         */
        post: operations["createTopupOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/orders/{id}": {
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
                 * @description The `id` of an order, as answered when it was created.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a topup order
         * @description One order, as fresh as it can be: while it is `PENDING`, the server first asks fulfilment how it stands, for up to 15 seconds, so give this call a timeout beyond that. Poll it every 5 to 10 seconds in the first minute, then every 30 to 60 seconds; more often gains nothing. After a few minutes leave the rest to the notification e-mail: an order that is pending for longer is being retried, not stuck. A `FAILED` order has already been refunded.
         */
        get: operations["getTopupOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topups/orders/{id}/notification-email": {
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
                 * @description The `id` of an order that has not ended yet.
                 * @example 9123456
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
         * Set the notification e-mail of a topup order
         * @description Sets or replaces the address that is told when the order ends, for instance when the customer gives it only after ordering. On delivery it receives the variant's name and the reference, on failure the reason in words fit for a customer, on cancellation the confirmation of the refund. The address can be changed as long as the order is in flight; once it is delivered, failed or cancelled, it is locked.
         */
        patch: operations["setTopupOrderEmail"];
        trace?: never;
    };
    "/api/v1/esim/products": {
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
         * List eSIM products
         * @description The destinations that your account can sell eSIMs for: countries, and `GLO` for plans that work worldwide. Narrow the list by country or by name here instead of filtering pages of your own, and keep a copy of what you show. Names of countries and prices are not part of it: the former are in the list of countries, the latter belong to the variants of a product.
         */
        get: operations["listEsimProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/products/{id}": {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 712
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get an eSIM product and its plans
         * @description One product with its `variants`: all the plans on sale for the destination, in one call. Show them with their data and their days; the plan the customer picks is ordered by `product_id` and the plan's `amount`. Next, ask charges for what it costs you.
         */
        get: operations["getEsimProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/products/{id}/variants": {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 712
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * List the plans of an eSIM product
         * @description All plans on sale for a product, in one answer without pages. Let the customer choose, then send the plan's `amount` (never its id) to charges and to the order, exactly as it is here. A product that nobody has asked for before has its plans fetched within this call, so the first answer may take longer.
         */
        get: operations["listEsimVariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/variants/{id}": {
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
                 * @description The `id` of a variant, from the variants of a product.
                 * @example 5511
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get an eSIM plan
         * @description One plan on its own, for instance to refresh a price that you show on a page of your shop. For a purchase you need its `esim_product_id` and its `amount`, not this id.
         */
        get: operations["getEsimVariant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/charges": {
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
         * Price an eSIM
         * @description What a plan will cost you, after your discount and after conversion if the wallet has another currency. Nothing is bought and no money moves. Show the price, check that `total_payable` is within the wallet's balance, then send the same product, amount and wallet to the order. There is no quantity: one call prices one eSIM. Without `wallet_id` a conversion is possible too, when you have no wallet in the product's currency and your default one steps in.
         */
        post: operations["quoteEsim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/orders": {
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
         * List eSIM orders
         * @description Your eSIM orders, the newest first. With `client_reference` it finds one order by your own key: the way back after a lost answer or a `Duplicate client_reference`. Rows never hold what installs an eSIM, and they show the state as last stored; read an order on its own for its activation code and to have its installation checked.
         */
        get: operations["listEsimOrders"];
        put?: never;
        /**
         * Order an eSIM
         * @description Buys one eSIM. The wallet is debited within this call, before fulfilment is tried; the debit, and a refund if it
         *     comes to that, are separate wallet transactions.
         *
         *     The call waits for the eSIM, for up to 60 seconds: give it a timeout a little beyond that. Once there is an order,
         *     the HTTP status is always 200, whatever became of it, so branch on `status` in the answer:
         *
         *     - `DELIVERED`: done. `activation_code` is there to be shown, as a QR code or as text, and `iccid` names the eSIM.
         *       Read the order from time to time to see it installed.
         *     - `PENDING`: not ready within the minute; work goes on in the background. Read the order every 5 to 10 seconds for
         *       a minute, then every 30 seconds, or leave the end to the notification e-mail. There is no webhook for eSIM orders
         *       yet; `esim.*` events are planned.
         *     - `FAILED`: refused for a reason such as a plan that is not available, and the wallet is already refunded. If
         *       `is_user_fixable` is true, show `failure_reason` and let the customer choose again; the next try is a new order
         *       with a new key.
         *
         *     Temporary trouble on the way, such as a timeout at a supplier, does not fail an order: it stays `PENDING` while
         *     delivery is retried, for minutes as a rule and for hours on a bad day. Rarely, when all of that has led nowhere, it
         *     does end in `FAILED`.
         *
         *     Send a `client_reference` and store it before you send it. If the answer gets lost, look the order up by that key,
         *     or repeat the very same call: if the first one arrived, the repeat is refused with `Duplicate client_reference`
         *     and buys nothing. A refusal with 4xx leaves no order and no debit behind.
         */
        post: operations["createEsimOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/orders/{id}": {
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
                 * @description The `id` of an order, as answered when it was created.
                 * @example 9302481
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get an eSIM order and its installation
         * @description One order in its latest state, and the only read that gives `activation_code` and `iccid`. It has two lives:
         *
         *     - **The order**, in `status`, runs from `PENDING` to `DELIVERED`, `FAILED` or `CANCELLED`. While it is pending, read
         *       it every 5 to 10 seconds in the first minute, then every 30 seconds. A `FAILED` order has already been refunded.
         *     - **The eSIM**, in `activation_status`, begins with delivery: `NOT_INSTALLED`, then `ACTIVE` once the profile is on
         *       a device and the operator has confirmed it, then `EXPIRED` at the end of `validity_days`, counted from first use.
         *       The download alone makes `is_installed` true, before any data flows.
         *
         *     As long as a delivered eSIM is not installed, every call asks for the state of its installation first; nothing else
         *     refreshes it. Follow an installation with a call every 30 to 60 seconds during the first ten minutes and one every 5
         *     to 10 minutes during the hour after that. Then give up; once it is installed, read the order only when you need it.
         *
         *     `activation_code` is given from delivery until the eSIM is installed and cannot be had again afterwards. No webhook
         *     tells of installation yet; `esim.*` events are planned.
         */
        get: operations["getEsimOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/esim/orders/{id}/notification-email": {
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
                 * @description The `id` of an order that has not ended yet.
                 * @example 9302482
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
         * Set the notification e-mail of an eSIM order
         * @description Sets or replaces the address that is told when the order ends, for instance when the customer gives it only after ordering. It receives one message: that the eSIM is delivered, that the order failed, or that it was cancelled. The address can be changed as long as the order is in flight; once it is delivered, failed or cancelled, it is locked. An eSIM that the ordering call has already delivered leaves nothing to tell: this is for orders that are `PENDING`.
         */
        patch: operations["setEsimOrderEmail"];
        trace?: never;
    };
    "/api/v1/wallets": {
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
         * List wallets and their balances
         * @description Every wallet of your account with the balance it has right now. Use it to choose the `wallet_id` to pay from, to
         *     compare a balance with `total_payable` before ordering, and to reconcile your books from time to time. For news of
         *     a balance, rely on the webhooks `wallet.credited` and `wallet.debited` first and read here second.
         *
         *     An order is refused with `INSUFFICIENT_FUNDS` once the balance is below what it costs. Wallets cannot be filled
         *     through the API: your account manager credits a wire transfer, which takes one or two working days over SWIFT, so
         *     raise your alerts days ahead. The currency is given as an id; `GET /api/v1/currencies` turns it into an ISO 4217
         *     code.
         */
        get: operations["listWallets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallets/{id}": {
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
                 * @description The `id` of a wallet, from the list of wallets or from the `wallet_id` of a transaction.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a wallet and its balance
         * @description One wallet with the balance it has right now. Read it before a large order, or after a webhook told you of a movement. The balance already counts orders that are still pending, since each is debited when it is accepted.
         */
        get: operations["getWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions": {
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
         * List wallet transactions
         * @description Every movement on your wallets, the newest first: debits for orders, credits for top-ups of the wallet and for
         *     refunds, and conversions. This is the ledger to reconcile against. An order that fails leaves two rows behind, the
         *     debit and the refund: the refund never rewrites the debit. Only the `status` of a row may still move, from `PENDING`
         *     to `COMPLETED` or `FAILED`.
         *
         *     Only `wallet_id` narrows the list on the server. For a period, a direction or a status, read pages until you have
         *     passed it and filter on your side. An order that names a `transaction_id` is found faster with
         *     `GET /api/v1/transactions/{id}`.
         */
        get: operations["listTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}": {
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
                 * @description The `id` of a transaction, from the list or from the `transaction_id` of an order.
                 * @example 456
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a wallet transaction
         * @description One movement on a wallet, the same object as in the list. Use it to see how much an order really cost you: the order names its debit as `transaction_id`. A refund is not part of that row but a transaction of its own.
         */
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries": {
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
         * List countries
         * @description Every active country, the whole list in one answer. It translates between the ids that the voucher catalogue filters by (`country_id`), the two-letter codes, and the three-letter codes of topups and eSIMs. Fetch it once after login and keep it for a day; then ask again with `If-None-Match` and download it only if it has changed. In the sandbox, the country with the id 1 is the United States.
         */
        get: operations["listCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries/{id}": {
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
                 * @description The `id` of a country, 1 to 2,147,483,647.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a country
         * @description One active country by its id. If you keep the whole list, as you should, you need this only for an id that your copy does not know.
         */
        get: operations["getCountry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/currencies": {
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
         * List currencies
         * @description Every active currency, the whole list in one answer. Wallets and transactions name their currency by an id: this list turns it into an ISO 4217 code and tells with how many decimals to show amounts. Fetch it once after login and keep it for a day; then ask again with `If-None-Match` and download it only if it has changed. There are no exchange rates here; the charges of an order show the one that applies to it. A single currency cannot be asked for.
         */
        get: operations["listCurrencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
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
         * List categories
         * @description Every active category of voucher products, the whole list in one answer. Build a menu from it, and give the `name` of a choice to the `category` filter of the catalogue. Fetch it once after login and keep it for a day; then ask again with `If-None-Match` and download it only if it has changed. Only accounts that may sell vouchers can read it.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{id}": {
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
                 * @description The `id` of a category, from the list of categories.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a category
         * @description One active category of voucher products by its id. If you keep the whole list, as you should, you need this only for an id that your copy does not know. Only accounts that may sell vouchers can read it.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subcategories": {
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
         * List subcategories
         * @description Every active subcategory of voucher products, the whole list in one answer. Products carry the name of theirs as `sub_category`, so the list is good for sorting a catalogue that you have stored; the server does not filter by it. Fetch it once after login and keep it for a day; then ask again with `If-None-Match` and download it only if it has changed. Only accounts that may sell vouchers can read it.
         */
        get: operations["listSubcategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subcategories/{id}": {
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
                 * @description The `id` of a subcategory, from the list of subcategories.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        /**
         * Get a subcategory
         * @description One active subcategory of voucher products by its id. If you keep the whole list, as you should, you need this only for an id that your copy does not know. Only accounts that may sell vouchers can read it.
         */
        get: operations["getSubcategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "order.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every voucher of an order is there
         * @description Sent when the last voucher of an order has been delivered. Fetch the vouchers with `GET /api/v1/orders/{id}`, where
         *     `id` is `data.id`: codes are never part of a message. For an order of more than five vouchers, which was accepted as
         *     `PENDING`, this is what ends the wait.
         *
         *     Check the signature over the raw body, drop a repeat by its `X-Event-ID`, answer 2xx, and only then go to work.
         */
        post: operations["onOrderDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.partially_delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Some vouchers of an order are there
         * @description Sent when part of an order has been delivered while the rest is still pending or has failed.
         *     `data.delivered_quantity` says how many of `data.quantity` vouchers are there; fetch them with
         *     `GET /api/v1/orders/{id}`, where `id` is `data.id`. Do not order the missing ones again: the order may still become
         *     `DELIVERED`, and another event tells you.
         *
         *     Check the signature over the raw body, drop a repeat by its `X-Event-ID`, answer 2xx, and only then go to work.
         */
        post: operations["onOrderPartiallyDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order has failed
         * @description Sent when an order cannot be fulfilled. The order is at its end, and the wallet is refunded without your doing, in
         *     a transaction of its own. Read `GET /api/v1/orders/{id}`, where `id` is `data.id`, for the reason. To try again,
         *     place a new order with a new `client_reference`.
         *
         *     Check the signature over the raw body, drop a repeat by its `X-Event-ID`, answer 2xx, and only then go to work.
         */
        post: operations["onOrderFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was cancelled
         * @description Sent when an order has been called off. The order is at its end; there is no call to cancel one yourself. Look at
         *     the wallet's transactions for what was paid back, and place a new order with a new `client_reference` if the goods
         *     are still wanted.
         *
         *     Check the signature over the raw body, drop a repeat by its `X-Event-ID`, answer 2xx, and only then go to work.
         */
        post: operations["onOrderCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "wallet.credited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money came into a wallet
         * @description Sent when a balance has risen, as a rule because your account manager credited a wire transfer that has settled.
         *     Raise the balance you show by `data.amount` and lift an alert about it; `GET /api/v1/transactions/{id}`, where
         *     `id` is `data.transaction_id`, tells what the credit was for. Reconcile with `GET /api/v1/wallets` from time to
         *     time.
         *
         *     Check the signature over the raw body, drop a repeat by its `X-Event-ID`, answer 2xx, and only then go to work.
         */
        post: operations["onWalletCredited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "wallet.debited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money left a wallet
         * @description Sent when a balance has fallen: for every order, of any vertical and as soon as it is accepted, for payouts, and
         *     for adjustments by hand. Use it to watch the balance and to raise an alert days before it runs out, since a wire
         *     transfer takes its time; below the price of an order, that order is refused with `INSUFFICIENT_FUNDS`.
         *     `GET /api/v1/transactions/{id}`, where `id` is `data.transaction_id`, tells what the debit was for.
         *
         *     Check the signature over the raw body, drop a repeat by its `X-Event-ID`, answer 2xx, and only then go to work.
         */
        post: operations["onWalletDebited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A field that voucher products are sorted into. */
        Category: {
            /**
             * Format: int64
             * @description Identifies the category.
             * @example 1
             */
            id: number;
            /**
             * @description The name to show to customers. The `category` filter of the catalogue takes it.
             * @example Gaming
             */
            name: string;
        };
        /** @description The price of one topup or one eSIM, before anything is bought. The first three figures are in the product's currency (`charges_details.source_currency`); `total_payable` is what leaves the wallet, in the wallet's currency (`charges_details.destination_currency`). Amounts carry up to 4 decimals. */
        Charges: {
            /**
             * @description The list price, in `charges_details.source_currency`, up to 4 decimals.
             * @example 4.99
             */
            non_discounted_total: number;
            /**
             * @description Your discount as an amount, in `charges_details.source_currency`, up to 4 decimals.
             * @example 0.2495
             */
            discount_amount: number;
            /**
             * @description List price less discount, before any conversion, in `charges_details.source_currency`, up to 4 decimals.
             * @example 4.7405
             */
            total_amount: number;
            /**
             * @description Your discount in percent of the list price.
             * @example 5
             */
            discount: number;
            /**
             * @description Tax, in `charges_details.destination_currency`, up to 4 decimals; 0 so far wherever it appears.
             * @example 0
             */
            gst_amount?: number;
            /**
             * @description What the wallet will be debited, in `charges_details.destination_currency`, up to 4 decimals. Compare it with the balance before ordering.
             * @example 4.7405
             */
            total_payable: number;
            /**
             * @description `total_amount` converted at `forex_rate`, in `charges_details.destination_currency`, up to 4 decimals. Given when currencies differ.
             * @example 4.0531
             */
            net_amount?: number | null;
            /**
             * @description A fixed fee for the conversion, in `charges_details.destination_currency`, up to 4 decimals; at present 0. Given when currencies differ.
             * @example 0
             */
            handling_fee_amount?: number | null;
            /** @description The currencies of the two ends, with rate and fee of a conversion. */
            charges_details: components["schemas"]["ChargesDetails"];
        };
        /** @description Where the money comes from and where it goes. The two currencies are equal, and rate and fee are null, unless the order is paid from a wallet in another currency. */
        ChargesDetails: {
            /** @description The currency the product is priced in (ISO 4217). */
            source_currency: components["schemas"]["CurrencyCode"];
            /** @description The currency of the wallet that pays (ISO 4217). */
            destination_currency: components["schemas"]["CurrencyCode"];
            /**
             * @description Units of the wallet's currency for one unit of the product's; null when both are the same.
             * @example 1.17
             */
            forex_rate: number | null;
            /**
             * @description What the conversion itself costs, in `destination_currency`, up to 4 decimals; null when nothing is converted, 0 when a conversion is free.
             * @example 0
             */
            conversion_fee: number | null;
        };
        /**
         * @description Your own key for an order, unique in your account: up to 255 printable ASCII characters. It makes creating an order safe to repeat, and it finds the order again.
         * @example CAMPAIGN_DEC_24
         */
        ClientReference: string;
        /** @description A country, with its codes of ISO 3166-1. */
        Country: {
            /**
             * Format: int32
             * @description Identifies the country. Filters by `country_id` take it.
             * @example 1
             */
            id: number;
            /**
             * @description The short name to show to customers.
             * @example United States
             */
            name: string;
            /**
             * @description The name of the state in full.
             * @example United States of America
             */
            official_name: string;
            /**
             * @description The two-letter code (ISO 3166-1 alpha-2).
             * @example US
             */
            alpha_2: string;
            /**
             * @description The three-letter code (ISO 3166-1 alpha-3), which topups and eSIMs use.
             * @example USA
             */
            alpha_3: string;
            /**
             * @description The three-digit code (ISO 3166-1 numeric), as text because leading zeros count.
             * @example 840
             */
            numeric_code: string;
            /**
             * @description What phone numbers of the country begin with, with its `+`.
             * @example +1
             */
            dialing_prefix: string;
        };
        /**
         * @description An ISO 3166-1 alpha-3 country code in upper case, or `GLO` (not an ISO code) for something sold worldwide.
         * @example IND
         * @example GLO
         */
        CountryCode: string;
        /** @description A currency. Wallets and transactions name theirs by its `id`, everything else by its `currency`. */
        Currency: {
            /**
             * Format: int64
             * @description Identifies the currency. This is the `currency_id` of wallets, transactions and filters.
             * @example 1
             */
            id: number;
            /**
             * @description The name to show to customers.
             * @example US Dollar
             */
            name: string;
            /** @description The code of the currency (ISO 4217). */
            currency: components["schemas"]["CurrencyCode"];
            /**
             * Format: int32
             * @description How many decimals the currency is written with, such as 2 for USD and 0 for JPY. Amounts of orders and charges may carry more, up to 4.
             * @example 2
             */
            precision: number;
        };
        /**
         * @description An ISO 4217 currency code in upper case.
         * @example USD
         */
        CurrencyCode: string;
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
         * @description Where a delivered eSIM stands. It is set by the customer's device and the operator, not by the order.
         * @example NOT_INSTALLED
         * @enum {string}
         */
        EsimActivationStatus: "NOT_INSTALLED" | "ACTIVE" | "EXPIRED" | (string & {});
        /** @description What to price. */
        EsimChargesRequest: {
            /**
             * Format: int64
             * @description The product, from the catalogue.
             * @example 712
             */
            product_id: number;
            /**
             * @description The `amount` of the plan to buy, exactly as its variant shows it, in the product's `currency_code`, up to 4 decimals.
             * @example 4.5
             */
            amount: number;
            /**
             * Format: int64
             * @description The wallet to pay from. Without it, the wallet in the product's currency pays, and if there is none, the wallet in your default currency.
             * @example 1
             */
            wallet_id?: number;
        };
        /** @description An eSIM order with what installs the eSIM, as it is answered when it is created or read on its own. */
        EsimOrder: components["schemas"]["EsimOrderSummary"] & {
            /**
             * @description The latest detail in words, for people. Do not parse it.
             * @example eSIM delivered
             */
            status_text: string;
            /**
             * @description The LPA activation code that installs the eSIM. Show it as a QR code, or as text to type in. Given from delivery until the eSIM is installed, then never again; lists do not have it. Whoever holds it can install the eSIM: treat it as a secret and keep it out of your logs.
             * @example LPA:1$smdp.example.com$K2-1VTZ0A-8Q7XJ4
             */
            activation_code?: string;
            /**
             * @description The serial number of the eSIM profile. Given from delivery on; lists do not have it.
             * @example 8981100022334455660
             */
            iccid?: string;
        };
        /** @description Which plan to buy, and how to recognise the order later. */
        EsimOrderRequest: {
            /**
             * Format: int64
             * @description The product, from the catalogue.
             * @example 712
             */
            product_id: number;
            /**
             * @description The `amount` of the plan to buy, exactly as its variant shows it, in the product's `currency_code`, up to 4 decimals. Do not round it or take your discount off: it is how the server finds the plan.
             * @example 4.5
             */
            amount: number;
            /**
             * Format: int32
             * @description Always 1. Any other number is silently taken as 1, so send one order for each eSIM, each with a `client_reference` of its own.
             * @default 1
             * @example 1
             */
            quantity?: number;
            /**
             * @description Your own key for this order, unique in your account. Always send one: without it a lost answer cannot be recovered safely.
             * @example TRIP_TOKYO_OCT
             */
            client_reference?: components["schemas"]["ClientReference"];
            /**
             * Format: int64
             * @description The wallet to pay from. Without it, the wallet in the product's currency pays, and if there is none, the wallet in your default currency. A wallet in another currency is debited at the rate that charges shows.
             * @example 1
             */
            wallet_id?: number;
        };
        /**
         * @description Where an order stands. What happens to the eSIM after delivery is told by `activation_status`.
         * @example DELIVERED
         * @enum {string}
         */
        EsimOrderStatus: "PENDING" | "DELIVERED" | "FAILED" | "CANCELLED" | (string & {});
        /** @description An eSIM order as lists show it: everything but what installs the eSIM. The installation is as last stored, not checked again for a list. */
        EsimOrderSummary: {
            /**
             * Format: int64
             * @description Identifies the order. Keep it beside your own `client_reference`.
             * @example 9302481
             */
            id: number;
            /**
             * @description Your own key, as sent with the order. Left out when none was sent.
             * @example TRIP_TOKYO_OCT
             */
            client_reference?: components["schemas"]["ClientReference"];
            /** @description Where the order stands. Branch on this. */
            status: components["schemas"]["EsimOrderStatus"];
            /**
             * Format: int64
             * @description The product that was ordered.
             * @example 712
             */
            product_id?: number;
            /**
             * @description Its name to show to customers.
             * @example Japan eSIM
             */
            product_name: string;
            /**
             * @description The name of the plan that was ordered.
             * @example Japan 1 GB / 7 days
             */
            variant_name?: string;
            /**
             * @description The country the eSIM works in (ISO 3166-1 alpha-3), or `GLO`.
             * @example JPN
             */
            country_code: components["schemas"]["CountryCode"];
            /**
             * @description How much data the plan holds, in gigabytes. 0 for plans without a limit and for plans sold by the minute.
             * @example 1
             */
            data_amount_gb: number;
            /**
             * Format: int32
             * @description For how many days the plan can be used, counted from its activation.
             * @example 7
             */
            validity_days: number;
            /**
             * @description What the wallet was debited, after discount, in `currency`, up to 4 decimals. This is not the amount you ordered: 4.50 with 5 % off is 4.275 here. (Voucher orders differ: their `amount` is the face value.)
             * @example 4.275
             */
            amount: number;
            /** @description The currency of `amount` (ISO 4217), which is that of the wallet that paid. */
            currency: components["schemas"]["CurrencyCode"];
            /** @description Where the eSIM itself stands. Left out until the order is delivered. */
            activation_status?: components["schemas"]["EsimActivationStatus"];
            /**
             * @description `true` as soon as a device has downloaded the profile, whether or not any data flowed. Left out until the order is delivered.
             * @example true
             */
            is_installed?: boolean;
            /**
             * Format: date-time
             * @description When the profile was downloaded. Left out until then.
             * @example 2026-05-15T18:42:11Z
             */
            installed_at?: string;
            /**
             * Format: date-time
             * @description When the eSIM became active. Left out until then.
             * @example 2026-05-15T19:01:08Z
             */
            activated_at?: string;
            /**
             * Format: date-time
             * @description When the plan runs out. Left out until the eSIM is active.
             * @example 2026-05-22T19:01:08Z
             */
            expires_at?: string;
            /**
             * Format: int64
             * @description The wallet transaction of the debit. It may be missing for a moment on a fresh order.
             * @example 7402011
             */
            transaction_id?: number;
            /**
             * @description Why the order failed, for programs. The reasons are such as an invalid plan or one that is not available any more.
             * @example PLAN_UNAVAILABLE
             */
            failure_code?: string;
            /**
             * @description Why the order failed, in words that are safe to show to the customer.
             * @example This plan is sold out. Please choose another one.
             */
            failure_reason?: string;
            /**
             * @description Given on failures. `true` when the customer can put it right: show `failure_reason` and let them order again.
             * @example true
             */
            is_user_fixable?: boolean;
            /**
             * Format: date-time
             * @description When the order was accepted.
             * @example 2026-05-15T14:30:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the order reached its final status. Left out until then.
             * @example 2026-05-15T14:30:09Z
             */
            completed_at?: string;
        };
        /** @description A destination that eSIMs are sold for: a country, or the whole world. What can be bought for it, and at which price, is said by its variants. */
        EsimProduct: {
            /**
             * Format: int64
             * @description Identifies the product in every other eSIM call.
             * @example 712
             */
            id: number;
            /**
             * @description The name to show to customers.
             * @example Japan eSIM
             */
            name: string;
            /**
             * @description The country the eSIM works in (ISO 3166-1 alpha-3), or `GLO` when it works worldwide. The name of the country is not given; look it up in the list of countries. `GLO` is not in that list.
             * @example JPN
             */
            country_code: components["schemas"]["CountryCode"];
            /** @description The currency the variants are priced in (ISO 4217). Amounts in charges and orders are in this currency. */
            currency_code: components["schemas"]["CurrencyCode"];
            /**
             * @description A picture of the product, or an empty text when there is none.
             * @example https://cdn.example.com/esim/japan.png
             */
            image_url: string;
        };
        /** @description A product together with the data plans that are sold for it. */
        EsimProductDetail: components["schemas"]["EsimProduct"] & {
            /** @description The plans on sale, the same objects as in the product's list of variants. */
            variants: components["schemas"]["EsimVariant"][];
        };
        /** @description One data plan of a product. You never send a variant's id when you order: its `amount` tells the plans of a product apart. */
        EsimVariant: {
            /**
             * Format: int64
             * @description Identifies the variant in `GET /api/v1/esim/variants/{id}`.
             * @example 5511
             */
            id: number;
            /**
             * Format: int64
             * @description The product it belongs to; the `product_id` of charges and orders.
             * @example 712
             */
            esim_product_id: number;
            /**
             * @description The name to show to customers.
             * @example Japan 1 GB / 7 days
             */
            name: string;
            /**
             * @description A sentence more about the plan. Left out when there is none.
             * @example Data-only eSIM for short trips
             */
            description?: string;
            /** @description The currency of `amount` (ISO 4217). */
            currency_code: components["schemas"]["CurrencyCode"];
            /**
             * @description The wholesale price before your discount, in `currency_code`, up to 4 decimals. It is also what selects this plan: send it back to charges and orders exactly as it is here.
             * @example 4.5
             */
            amount: number;
            /**
             * @description How much data the plan holds, in gigabytes. 0 for plans without a limit and for plans sold by the minute.
             * @example 1
             */
            data_amount_gb: number;
            /**
             * Format: int32
             * @description For how many days the plan can be used, counted from its activation and not from the purchase.
             * @example 7
             */
            validity_days: number;
            /**
             * @description Your discount in percent of `amount`.
             * @example 5
             */
            client_discount: number;
        };
        /** @description The key pair of your account. Each environment has a pair of its own; a sandbox pair does not open production. */
        LoginRequest: {
            /**
             * @description Your API key.
             * @example your_api_key
             */
            username: string;
            /**
             * Format: password
             * @description Your API secret. Keep it in a secrets manager, and out of source code and logs.
             * @example your_api_secret
             */
            password: string;
        };
        /** @description Confirms that every session of the account has ended. */
        LogoutResponse: {
            /**
             * @description Always `true`; a refusal is an error answer instead.
             * @constant
             */
            success: true;
            /** @description What was done. */
            data: {
                /**
                 * @description A confirmation for people.
                 * @example Successfully logged out
                 */
                message: string;
            };
        };
        /** @description A mobile product that could serve the number. */
        MobileLookupMatch: {
            /**
             * Format: int64
             * @description The product to quote and to order for this number.
             * @example 4219
             */
            product_id: number;
            /**
             * @description The name of the product to show to customers.
             * @example Airtel India
             */
            name: string;
            /** @description The country of the product (ISO 3166-1 alpha-3). */
            country_code: components["schemas"]["CountryCode"];
            /**
             * @description `true` for the operator that the number most likely belongs to, `false` for an alternative to offer beside it.
             * @example true
             */
            identified: boolean;
        };
        /** @description The phone number to identify. */
        MobileLookupRequest: {
            /**
             * @description The number in E.164 form, with a leading `+` and without spaces or dashes.
             * @example +918879685100
             */
            mobile_number: string;
        };
        /** @description The address to notify when the order ends. */
        NotificationEmailRequest: {
            /**
             * Format: email
             * @description Who is told that the order was delivered, failed or was cancelled. It replaces an address set earlier.
             * @example customer@example.com
             */
            email: string;
        };
        /** @description Confirms that the address was stored. */
        NotificationEmailResponse: {
            /**
             * @description Always `true`; a refusal is an error answer instead.
             * @constant
             */
            success: true;
            /**
             * @description A confirmation for people.
             * @example Notification email updated successfully
             */
            message: string;
        };
        /** @description Tells that an order has been cancelled. */
        OrderCancelledEvent: components["schemas"]["WebhookEnvelope"] & {
            /**
             * @description Always `order.cancelled`.
             * @constant
             */
            type: "order.cancelled";
            /** @description The order, with `status` CANCELLED. */
            data: components["schemas"]["OrderEventData"];
        };
        /** @description Tells that every voucher of an order has been delivered. */
        OrderDeliveredEvent: components["schemas"]["WebhookEnvelope"] & {
            /**
             * @description Always `order.delivered`.
             * @constant
             */
            type: "order.delivered";
            /** @description The order, with `status` DELIVERED. */
            data: components["schemas"]["OrderEventData"];
        };
        /** @description A voucher order at the moment of the event. Voucher codes are never sent this way: read `GET /api/v1/orders/{id}` to get them. */
        OrderEventData: {
            /**
             * Format: int64
             * @description The order, as in `GET /api/v1/orders/{id}`.
             * @example 1234
             */
            id: number;
            /**
             * @description Your own key for the order, the same text as `client_reference`. Left out when none was sent.
             * @example MY_ORDER_001
             */
            reference_code?: string;
            /**
             * @description Your own key, as sent with the order. Left out when none was sent.
             * @example MY_ORDER_001
             */
            client_reference?: components["schemas"]["ClientReference"];
            /** @description Where the order stood when the event was made. */
            status: components["schemas"]["OrderEventStatus"];
            /**
             * @description The name of the product that was ordered.
             * @example Steam Wallet Card
             */
            product_name: string;
            /**
             * @description The value of one card, in `base_currency`, up to 4 decimals.
             * @example 50
             */
            denomination: number;
            /**
             * Format: int32
             * @description How many cards were ordered.
             * @example 5
             */
            quantity: number;
            /**
             * @description The face value of the whole order, `denomination` times `quantity`, in `base_currency`, up to 4 decimals. This is not what you paid; the wallet transaction says that.
             * @example 250
             */
            amount: number;
            /** @description The product's currency (ISO 4217), in which `denomination` and `amount` are given. */
            base_currency?: components["schemas"]["CurrencyCode"];
            /**
             * Format: int32
             * @description How many vouchers are there by now; 0 for an order that failed or was cancelled.
             * @example 5
             */
            delivered_quantity: number;
            /**
             * Format: date-time
             * @description When the latest vouchers arrived. Left out when there are none.
             * @example 2025-01-15T14:30:00Z
             */
            delivered_on?: string;
            /**
             * Format: date-time
             * @description When the order was accepted.
             * @example 2025-01-15T14:30:00Z
             */
            created_at: string;
        };
        /**
         * @description Where the order stood when the event was made. Each `order.*` event has one of its own.
         * @example DELIVERED
         * @enum {string}
         */
        OrderEventStatus: "DELIVERED" | "PARTIALLY_DELIVERED" | "FAILED" | "CANCELLED" | (string & {});
        /** @description Tells that an order has failed and that the wallet was refunded. */
        OrderFailedEvent: components["schemas"]["WebhookEnvelope"] & {
            /**
             * @description Always `order.failed`.
             * @constant
             */
            type: "order.failed";
            /** @description The order, with `status` FAILED. */
            data: components["schemas"]["OrderEventData"];
        };
        /** @description Tells that some vouchers of an order have been delivered. */
        OrderPartiallyDeliveredEvent: components["schemas"]["WebhookEnvelope"] & {
            /**
             * @description Always `order.partially_delivered`.
             * @constant
             */
            type: "order.partially_delivered";
            /** @description The order, with `status` PARTIALLY_DELIVERED. */
            data: components["schemas"]["OrderEventData"];
        };
        /** @description The refresh token to trade in. */
        RefreshRequest: {
            /**
             * @description The refresh token of the latest login or refresh. It works once.
             * @example eyJhbGciOiJIUzI1NiIs...
             */
            refresh_token: string;
        };
        /** @description A pair of tokens. Both are JSON Web Tokens; treat them as opaque text, and never log them. */
        Session: {
            /**
             * @description Goes into the `Authorization` header of every other call, as `Bearer <access_token>`. Lives for one hour.
             * @example eyJhbGciOiJIUzI1NiIs...
             */
            access_token: string;
            /**
             * @description Buys the next pair, once. Lives for seven days.
             * @example eyJhbGciOiJIUzI1NiIs...
             */
            refresh_token: string;
            /**
             * Format: date-time
             * @description When the access token ends. Refresh about five minutes earlier.
             * @example 2025-01-15T13:00:00Z
             */
            access_expires_at: string;
            /**
             * Format: date-time
             * @description When the refresh token ends. After that, only a new login helps.
             * @example 2025-01-22T12:00:00Z
             */
            refresh_expires_at: string;
            /**
             * Format: int64
             * @description The id of your account. Client references are unique within it.
             * @example 42
             */
            client_id: number;
        };
        /** @description The answer to a login and to a refresh. */
        SessionResponse: {
            /**
             * @description Always `true`; a refusal is an error answer instead.
             * @constant
             */
            success: true;
            /** @description The new pair of tokens. It replaces any earlier one as a whole. */
            data: components["schemas"]["Session"];
        };
        /** @description A narrower field within the categories of voucher products, usually a brand or a platform. */
        Subcategory: {
            /**
             * Format: int64
             * @description Identifies the subcategory.
             * @example 1
             */
            id: number;
            /**
             * @description The name to show to customers. Products carry it as `sub_category`.
             * @example Steam
             */
            name: string;
        };
        /** @description What to price. */
        TopupChargesRequest: {
            /**
             * Format: int64
             * @description The product, from the catalogue or from a number lookup.
             * @example 4218
             */
            product_id: number;
            /**
             * @description The amount to buy, in the product's `currency_code`, up to 4 decimals: one of a variant's `fixed_amounts`, or anything from its `min_amount` to its `max_amount`.
             * @example 4.99
             */
            amount: number;
            /**
             * Format: int64
             * @description The wallet to pay from. Without it, the wallet in the product's currency pays, and if there is none, the wallet in your default currency.
             * @example 1
             */
            wallet_id?: number;
            /**
             * @description Only consider variants of this category, for instance `Airtime` (any amount in a range), `Data` (fixed plans) or `Bundle` (combined offers). Useful where one amount fits several.
             * @example Airtime
             */
            category?: string;
        };
        /**
         * @description The customer's answers: each key is a `field_name` of the product's `input_fields`, each value the answer to it. A mobile recharge carries the number to recharge in `phone_number`, in E.164 form.
         * @example {
         *       "player_id": "5123456789",
         *       "server": "asia"
         *     }
         */
        TopupInputData: {
            [key: string]: string | number;
        };
        /** @description One question of a product's form. */
        TopupInputField: {
            /**
             * @description The key of the answer in `input_data`.
             * @example player_id
             */
            field_name: string;
            /**
             * @description The label to show beside the field.
             * @example Player ID
             */
            field_label: string;
            /** @description How to ask, and how the answer is checked. */
            field_type: components["schemas"]["TopupInputFieldType"];
            /**
             * @description Whether the answer must be present and not empty.
             * @example true
             */
            is_required: boolean;
            /**
             * @description A regular expression for the answer. Check it in your form; the server checks it again.
             * @example ^[0-9]{8,12}$
             */
            validation_regex?: string;
            /**
             * @description A sample answer to show in the empty field.
             * @example e.g. 5123456789
             */
            placeholder?: string;
            /**
             * @description A hint to show below the field.
             * @example Find this in-game under your profile.
             */
            help_text?: string;
            /** @description The choices of a `select` field. No other field has them. */
            options?: components["schemas"]["TopupInputOption"][];
        };
        /**
         * @description How a field is asked for and how its answer is checked.
         * @example text
         * @enum {string}
         */
        TopupInputFieldType: "text" | "number" | "phone" | "select" | (string & {});
        /** @description One choice of a `select` field. */
        TopupInputOption: {
            /**
             * @description What goes into `input_data`.
             * @example asia
             */
            value: string;
            /**
             * @description What the customer reads.
             * @example Asia
             */
            label: string;
        };
        /** @description A topup order. It looks the same wherever it is answered, except that lists leave out `input_data`. */
        TopupOrder: {
            /**
             * Format: int64
             * @description Identifies the order. Keep it beside your own `client_reference`.
             * @example 9123456
             */
            id: number;
            /** @description Your own key, as sent with the order. Left out when none was sent. */
            client_reference?: components["schemas"]["ClientReference"];
            /**
             * Format: int64
             * @description The product that was ordered.
             * @example 4218
             */
            product_id: number;
            /**
             * @description Its name to show to customers.
             * @example PUBG Mobile UC
             */
            product_name: string;
            /**
             * @description The name of the variant that the server chose for the amount. Its id is not given.
             * @example 325 UC
             */
            variant_name: string;
            /** @description The country of the product (ISO 3166-1 alpha-3), or `GLO`. */
            country_code: components["schemas"]["CountryCode"];
            /**
             * @description What the wallet was debited, after discount, in `currency`, up to 4 decimals. This is not the amount you ordered: 4.99 with 5 % off is 4.7405 here. (Voucher orders differ: their `amount` is the face value.)
             * @example 4.7405
             */
            amount: number;
            /** @description The currency of `amount` (ISO 4217), which is that of the wallet that paid. */
            currency: components["schemas"]["CurrencyCode"];
            /** @description Where the order stands. Branch on this. */
            status: components["schemas"]["TopupOrderStatus"];
            /**
             * @description The latest detail in words, for people. Do not parse it.
             * @example Order submitted for fulfilment
             */
            status_text: string;
            /**
             * Format: int64
             * @description The wallet transaction of the debit. It may be missing for a moment on a fresh order.
             * @example 7401123
             */
            transaction_id?: number;
            /** @description The customer's answers, as sent with the order. Not shown in lists. */
            input_data?: components["schemas"]["TopupInputData"];
            /**
             * @description Why the order failed, for programs. The reasons are such as a wrong recipient or player id, a suspended account, a plan that is not available, or an amount out of range.
             * @example INVALID_RECIPIENT
             */
            failure_code?: string;
            /**
             * @description Why the order failed, in words that are safe to show to the customer.
             * @example The player ID does not exist on the chosen server.
             */
            failure_reason?: string;
            /**
             * @description Given on failures. `true` when the customer can put it right: show `failure_reason` and let them order again.
             * @example true
             */
            is_user_fixable?: boolean;
            /**
             * Format: date-time
             * @description When the order was accepted.
             * @example 2026-05-19T14:30:00Z
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the order reached its final status. Left out until then.
             * @example 2026-05-19T14:31:12Z
             */
            completed_at?: string;
        };
        /** @description What to buy, for whom, and how to recognise the order later. */
        TopupOrderRequest: {
            /**
             * Format: int64
             * @description The product, from the catalogue or from a number lookup.
             * @example 4218
             */
            product_id: number;
            /**
             * @description The amount to buy, in the product's `currency_code`, up to 4 decimals: one of a variant's `fixed_amounts`, or anything from its `min_amount` to its `max_amount`. The server picks the best variant that has it.
             * @example 4.99
             */
            amount: number;
            /** @description The customer's answers to the product's `input_fields`. Required fields must be there and not be empty; a key that is not a field of the product is refused. A product without fields needs no `input_data`. */
            input_data?: components["schemas"]["TopupInputData"];
            /** @description Your own key for this order, unique in your account. Always send one: without it a lost answer cannot be recovered safely. */
            client_reference?: components["schemas"]["ClientReference"];
            /**
             * Format: int64
             * @description The wallet to pay from. Without it, the wallet in the product's currency pays, and if there is none, the wallet in your default currency. A wallet in another currency is debited at the rate that charges shows.
             * @example 1
             */
            wallet_id?: number;
            /**
             * @description Only consider variants of this category, for instance `Airtime` (any amount in a range), `Data` (fixed plans) or `Bundle` (combined offers). Useful where one amount fits several.
             * @example Airtime
             */
            category?: string;
            /**
             * @description A voucher to redeem in payment; no wallet is debited then. Send either this or `wallet_id`, not both.
             * @example WELCOME-2026-7QKD
             */
            voucher_code?: string;
            /**
             * Format: email
             * @description Who is told that the order was delivered, failed or was cancelled. It can also be set or changed later.
             * @example customer@example.com
             */
            email?: string;
        };
        /**
         * @description Where an order stands.
         * @example PENDING
         * @enum {string}
         */
        TopupOrderStatus: "PENDING" | "DELIVERED" | "FAILED" | "CANCELLED" | "RECHARGED" | (string & {});
        /** @description A service that can be topped up: a game, a mobile operator, a utility. What it costs is said by its variants. */
        TopupProduct: {
            /**
             * Format: int64
             * @description Identifies the product in every other topup call.
             * @example 4218
             */
            id: number;
            /**
             * @description The name to show to customers.
             * @example PUBG Mobile UC
             */
            name: string;
            /** @description What kind of service this is. */
            topup_type: components["schemas"]["TopupType"];
            /** @description The country the service works in (ISO 3166-1 alpha-3), or `GLO` when it works everywhere. */
            country_code: components["schemas"]["CountryCode"];
            /** @description The currency the service is denominated in (ISO 4217). Amounts in charges and orders are in this currency. */
            currency_code: components["schemas"]["CurrencyCode"];
            /**
             * @description A picture of the product, or an empty text when there is none.
             * @example https://cdn.example.com/pubg-mobile.png
             */
            image_url: string;
        };
        /** @description A product together with what the customer has to fill in to order it. */
        TopupProductDetail: components["schemas"]["TopupProduct"] & {
            /** @description The form to show, in order. The answers go into `input_data` of the order, each under its `field_name`. */
            input_fields: components["schemas"]["TopupInputField"][];
        };
        /**
         * @description What kind of service a product tops up.
         * @example GAMING
         * @enum {string}
         */
        TopupType: "GAMING" | "MOBILE" | "UTILITY" | (string & {});
        /** @description One thing to buy within a product: a pack with fixed prices, or a range to choose an amount from. You never send a variant id when you order; product and amount are enough for the server to find the best one. */
        TopupVariant: {
            /**
             * Format: int64
             * @description Identifies the variant in `GET /api/v1/topups/variants/{id}`.
             * @example 88413
             */
            id: number;
            /**
             * @description The name to show to customers.
             * @example 325 UC
             */
            name: string;
            /**
             * @description The kind of variant, such as `Airtime`, `Data`, `Bundle` or `In-Game Currency`. May be empty. The list is open.
             * @example In-Game Currency
             */
            category: string;
            /** @description The currency of `min_amount`, `max_amount` and `fixed_amounts` (ISO 4217). */
            currency_code: components["schemas"]["CurrencyCode"];
            /**
             * @description The smallest amount that can be bought, in `currency_code`, up to 4 decimals. Left out when prices are fixed.
             * @example 10
             */
            min_amount?: number;
            /**
             * @description The largest amount that can be bought, in `currency_code`, up to 4 decimals. Left out when prices are fixed.
             * @example 5000
             */
            max_amount?: number;
            /**
             * @description The amounts that can be bought, in `currency_code`, as decimal text and not as numbers. Turn the chosen one into a number for charges and orders.
             * @example [
             *       "4.99"
             *     ]
             */
            fixed_amounts: string[];
            /** @description The countries this variant works in. */
            available_in: components["schemas"]["TopupVariantRegion"][];
            /** @description Facts to show about the variant, all as text. More keys may appear. */
            fields: {
                /**
                 * @description What the customer receives.
                 * @example 325 UC
                 */
                par_value?: string;
                /**
                 * @description How fast it usually arrives.
                 * @example Instant
                 */
                delivery_time?: string;
                /**
                 * @description For how many days it can be used.
                 * @example 365
                 */
                validity_days?: string;
            } & {
                [key: string]: string;
            };
        };
        /** @description A country that a variant works in. */
        TopupVariantRegion: {
            /** @description The country (ISO 3166-1 alpha-3), or `GLO` for everywhere. */
            code: components["schemas"]["CountryCode"];
            /**
             * @description Its name to show to customers.
             * @example Global
             */
            name: string;
        };
        /** @description One movement on a wallet. A refund never alters the debit it makes good: it is a transaction of its own. */
        Transaction: {
            /**
             * Format: int64
             * @description Identifies the transaction. Orders name their debit by it, as `transaction_id`.
             * @example 456
             */
            id: number;
            /**
             * Format: int64
             * @description The wallet that the money moved on.
             * @example 1
             */
            wallet_id: number;
            /**
             * Format: int64
             * @description The currency of the wallet and of `amount`, as an id from `GET /api/v1/currencies`.
             * @example 1
             */
            currency_id: number;
            /**
             * @description How much moved, in the currency of `currency_id`, up to 4 decimals. Never negative: `transaction_type` has the direction.
             * @example 241.25
             */
            amount: number;
            /** @description In which direction the money moved. */
            transaction_type: components["schemas"]["TransactionType"];
            /** @description How far the movement has come. */
            status: components["schemas"]["TransactionStatus"];
            /**
             * @description The currency that was converted (ISO 4217); null when nothing was.
             * @example EUR
             */
            source_currency: string | null;
            /**
             * @description The currency it was converted into (ISO 4217); null when nothing was.
             * @example USD
             */
            destination_currency: string | null;
            /**
             * @description Units of `destination_currency` for one unit of `source_currency`; null when nothing was converted.
             * @example 1.085
             */
            forex_rate: number | null;
            /**
             * @description What the conversion itself cost, in the currency of `currency_id`, up to 4 decimals; null when nothing was converted.
             * @example 2.5
             */
            conversion_charges: number | null;
            /**
             * @description What the movement was for, in words for people. Do not parse it.
             * @example USD Wallet debited by amount 241.25 - Order #1234
             */
            remarks: string;
            /**
             * Format: date-time
             * @description When the transaction was made.
             * @example 2025-01-15T14:30:00Z
             */
            created_at: string;
        };
        /**
         * @description How far a movement has come.
         * @example COMPLETED
         * @enum {string}
         */
        TransactionStatus: "COMPLETED" | "PENDING" | "FAILED" | (string & {});
        /**
         * @description In which direction money moved.
         * @example DEBIT
         * @enum {string}
         */
        TransactionType: "CREDIT" | "DEBIT" | (string & {});
        /** @description One delivered card. Which fields are filled depends on the product's `delivery_mode`; the others are null. Treat it like cash: whoever reads it can spend it. */
        Voucher: {
            /**
             * @description The code to redeem.
             * @example STEAM-XXXX-XXXX-XXXX
             */
            card_number: string | null;
            /**
             * @description The PIN that goes with the code. Text, since it may begin with zeros.
             * @example 1234
             */
            pin_code: string | null;
            /**
             * @description The address at which the customer claims the card.
             * @example https://claim.example.com/c/9f2b6d41
             */
            claim_url: string | null;
            /**
             * Format: date-time
             * @description Until when the card can be redeemed; null when it does not expire.
             * @example 2027-04-01T00:00:00Z
             */
            expires_at: string | null;
            /**
             * @description The merchant's own number for this card. Quote it when a card causes trouble.
             * @example VR-20250115-0001
             */
            voucher_reference_number: string | null;
        };
        /** @description Whether the stock can fill the request right now. Nothing is reserved by asking. */
        VoucherAvailability: {
            /**
             * @description `true` when that many cards of that value can be delivered at this moment.
             * @example true
             */
            is_available: boolean;
        };
        /** @description What you would like to order. */
        VoucherAvailabilityRequest: {
            /**
             * @description The value of one card, in the product's `currency_code`, up to 4 decimals.
             * @example 50
             */
            denomination: number;
            /**
             * Format: int32
             * @description How many cards of that value.
             * @example 5
             */
            quantity: number;
        };
        /** @description The price of an order, before anything is bought. The first three figures are in the product's currency (`charges_details.source_currency`); `total_payable` is what leaves the wallet, in the wallet's currency (`charges_details.destination_currency`). Amounts carry up to 4 decimals. */
        VoucherCharges: {
            /**
             * @description The face value, denomination times quantity, in `charges_details.source_currency`, up to 4 decimals.
             * @example 250
             */
            non_discounted_total: number;
            /**
             * @description Your discount as an amount, in `charges_details.source_currency`, up to 4 decimals.
             * @example 8.75
             */
            discount_amount: number;
            /**
             * @description Face value less discount, before any conversion, in `charges_details.source_currency`, up to 4 decimals.
             * @example 241.25
             */
            total_amount: number;
            /**
             * @description Your discount in percent of the face value. (The `discount` of an order is an amount, not a percentage.)
             * @example 3.5
             */
            discount: number;
            /**
             * @description Tax, in `charges_details.destination_currency`, up to 4 decimals; 0 so far wherever it appears.
             * @example 0
             */
            gst_amount?: number;
            /**
             * @description What the wallet will be debited, in `charges_details.destination_currency`, up to 4 decimals: `net_amount` plus `handling_fee_amount`. Compare it with the balance before ordering.
             * @example 241.25
             */
            total_payable: number;
            /**
             * Format: int32
             * @description The largest quantity that one order of this product may have on your account.
             * @example 100
             */
            max_quantity: number;
            /**
             * @description `total_amount` converted at `forex_rate`, in `charges_details.destination_currency`, up to 4 decimals. Equal to `total_amount` when nothing is converted.
             * @example 241.25
             */
            net_amount?: number | null;
            /**
             * @description A fixed fee for the conversion, in `charges_details.destination_currency`, up to 4 decimals; at present 0.
             * @example 0
             */
            handling_fee_amount?: number | null;
            /** @description The currencies of the two ends, with rate and fee of a conversion. */
            charges_details: components["schemas"]["ChargesDetails"];
        };
        /** @description What to price, and the wallet that would pay. */
        VoucherChargesRequest: {
            /**
             * @description The value of one card, in the product's `currency_code`, up to 4 decimals: one of its `available_denominations`, or anything within one of their ranges.
             * @example 50
             */
            denomination: number;
            /**
             * Format: int32
             * @description How many cards of that value. Your own limit per order, `max_quantity` in the answer, is usually far below the upper bound given here.
             * @example 5
             */
            quantity: number;
            /**
             * Format: int64
             * @description The wallet to pay from. Without it, your wallet in the product's currency pays. Name a wallet in another currency to see the price converted.
             * @example 1
             */
            wallet_id?: number;
        };
        /** @description A value, or a range of values, that a card can be bought in. Where `min_value` and `max_value` are equal there is one fixed value; otherwise any value between them, both included, can be ordered. */
        VoucherDenomination: {
            /**
             * @description The smallest value of one card, in the product's `currency_code`, up to 4 decimals.
             * @example 50
             */
            min_value: number | null;
            /**
             * @description The largest value of one card, in the product's `currency_code`, up to 4 decimals.
             * @example 50
             */
            max_value: number | null;
            /**
             * @description What you get off the face value, in percent: the product's own discount, or yours where that is higher.
             * @example 3.5
             */
            discount: number | null;
        };
        /** @description A voucher order together with the vouchers delivered so far. */
        VoucherOrder: components["schemas"]["VoucherOrderSummary"] & {
            /** @description The vouchers delivered so far: empty at first for more than five, all of them once the order is `DELIVERED`. They can be read again at any time. */
            vouchers: components["schemas"]["Voucher"][];
        };
        /** @description What to buy, and how to recognise the order later. */
        VoucherOrderRequest: {
            /**
             * Format: int64
             * @description The product, from the catalogue.
             * @example 123
             */
            product_id: number;
            /**
             * @description The value of one card, in the product's `currency_code`, up to 4 decimals: one of its `available_denominations`, or anything within one of their ranges.
             * @example 50
             */
            denomination: number;
            /**
             * Format: int32
             * @description How many cards of that value. Up to 5 come with the answer; from 6 on the order is worked off in the background. Your account has a limit of its own, `max_quantity` in the charges, usually far below 5,000; a larger quantity is refused with 400.
             * @example 5
             */
            quantity: number;
            /**
             * Format: int64
             * @description The wallet to pay from. Without it, your wallet in the product's currency pays. A wallet in another currency is debited at the rate that charges shows; nothing is ever converted unless you name such a wallet.
             * @example 1
             */
            wallet_id?: number;
            /** @description Your own key for this order, unique in your account. Always send one: without it a lost answer cannot be recovered safely. */
            client_reference?: components["schemas"]["ClientReference"];
            /**
             * Format: email
             * @description Who is told that the vouchers were delivered. It can also be set or changed while the order is in flight.
             * @example recipient@example.com
             */
            email?: string;
        };
        /**
         * @description Where an order stands.
         * @example DELIVERED
         * @enum {string}
         */
        VoucherOrderStatus: "PENDING" | "DELIVERED" | "PARTIALLY_DELIVERED" | "FAILED" | "CANCELLED" | (string & {});
        /** @description A voucher order as lists show it: without its vouchers. Its `amount` is the face value; the wallet paid `amount` less `discount`, converted if `deduction_currency` differs from `base_currency`. */
        VoucherOrderSummary: {
            /**
             * Format: int64
             * @description Identifies the order. Keep it beside your own `client_reference`.
             * @example 1234
             */
            id: number;
            /**
             * Format: int64
             * @description The product that was ordered.
             * @example 123
             */
            product_id: number;
            /**
             * @description Its name to show to customers.
             * @example Steam Wallet Card
             */
            product_name: string;
            /**
             * @description The value of one card, in `base_currency`, up to 4 decimals.
             * @example 50
             */
            denomination: number;
            /**
             * Format: int32
             * @description How many cards were ordered.
             * @example 5
             */
            quantity: number;
            /**
             * @description The face value of the whole order, `denomination` times `quantity`, in `base_currency`, up to 4 decimals. This is not what you paid. (Topup and eSIM orders differ: their `amount` is the debit.)
             * @example 250
             */
            amount: number;
            /**
             * @description Your discount on the whole order as an amount, in `base_currency`, up to 4 decimals. (Products and charges give their `discount` in percent: 3.5 % of 250.00 is 8.75 here.)
             * @example 8.75
             */
            discount: number;
            /**
             * @description Your own key, as sent with the order. Left out when none was sent.
             * @example MY_ORDER_001
             */
            client_reference?: components["schemas"]["ClientReference"];
            /**
             * Format: int64
             * @description The wallet that paid.
             * @example 1
             */
            wallet_id: number;
            /** @description Where the order stands. Branch on this. */
            status: components["schemas"]["VoucherOrderStatus"];
            /** @description The product's currency (ISO 4217), in which `denomination`, `amount` and `discount` are given. */
            base_currency: components["schemas"]["CurrencyCode"];
            /** @description The currency of the wallet that paid (ISO 4217). */
            deduction_currency: components["schemas"]["CurrencyCode"];
            /**
             * @description The latest detail in words, for people. Do not parse it.
             * @example Order placed
             */
            message?: string;
            /**
             * Format: email
             * @description Who is told about the delivery. Left out when no address was given.
             * @example recipient@example.com
             */
            email?: string;
            /**
             * Format: int32
             * @description How many vouchers are there by now.
             * @example 5
             */
            delivered_quantity?: number;
            /**
             * Format: int64
             * @description The wallet transaction of the debit. It may be missing for a moment on a fresh order.
             * @example 456
             */
            transaction_id?: number;
            /**
             * @description Why the order failed, for programs.
             * @example OUT_OF_STOCK
             */
            failure_code?: string;
            /**
             * @description Why the order failed, in words that are safe to show to the customer.
             * @example The merchant has no more cards of this value.
             */
            failure_reason?: string;
            /**
             * @description Given on failures. `true` when the customer can put it right: show `failure_reason` and let them order again.
             * @example false
             */
            is_user_fixable?: boolean;
            /**
             * Format: date-time
             * @description When the order was accepted.
             * @example 2025-01-15T14:30:00Z
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When the latest vouchers arrived. Left out until the first ones are there.
             * @example 2025-01-15T14:30:00Z
             */
            delivered_on?: string;
        };
        /** @description A gift card of one brand in one country and one currency, with the values it can be bought in. Lists show only what is active, in stock and open to your account. */
        VoucherProduct: {
            /**
             * Format: int64
             * @description Identifies the product in every other voucher call.
             * @example 123
             */
            id: number;
            /**
             * @description The name to show to customers.
             * @example Steam Wallet Card
             */
            name: string;
            /**
             * @description The name of its category. `GET /api/v1/categories` lists them all.
             * @example Gaming
             */
            category: string;
            /**
             * @description The name of its subcategory, often the brand; null when it has none.
             * @example Steam
             */
            sub_category: string | null;
            /**
             * @description The country the card can be redeemed in, as an ISO 3166-1 code in upper case.
             * @example US
             */
            country_code: string;
            /** @description The currency of the card's value (ISO 4217). Denominations, charges and orders are in this currency. */
            currency_code: components["schemas"]["CurrencyCode"];
            /**
             * @description A picture of the card; null when there is none.
             * @example https://cdn.example.com/steam-us.png
             */
            image_url: string | null;
            /**
             * @description What the customer receives: `Code with PIN` is a card number with a PIN, `URL` is an address to claim the card at. More modes may appear, so fall back to showing whatever the delivered voucher holds.
             * @example Code with PIN
             * @example URL
             */
            delivery_mode: string | null;
            /**
             * @description How fast the card usually arrives, in words.
             * @example Instant
             */
            delivery_time: string | null;
            /**
             * @description For how long the card can be redeemed, in words; null when nothing is said about it.
             * @example 12 months
             */
            validity: string | null;
            /** @description The values to choose from, each with its discount. */
            available_denominations: components["schemas"]["VoucherDenomination"][];
        };
        /** @description The balance your account holds in one currency. There is at most one wallet per currency; your account manager opens it. */
        Wallet: {
            /**
             * Format: int64
             * @description Identifies the wallet. Send it as `wallet_id` to pay for an order from this wallet.
             * @example 1
             */
            id: number;
            /**
             * Format: int64
             * @description The currency of `amount`, as an id from `GET /api/v1/currencies`, which holds the ISO 4217 code and the number of decimals.
             * @example 1
             */
            currency_id: number;
            /**
             * @description The balance available now, in the currency of `currency_id`, up to 4 decimals. Orders lower it at once, also those that are still pending; credits and refunds raise it.
             * @example 5000
             */
            amount: number;
            /** @description Whether the wallet has to be filled before it can pay. */
            type: components["schemas"]["WalletType"];
        };
        /** @description Tells that money came into a wallet. */
        WalletCreditedEvent: components["schemas"]["WebhookEnvelope"] & {
            /**
             * @description Always `wallet.credited`.
             * @constant
             */
            type: "wallet.credited";
            /** @description The movement; `amount` was added to the balance. */
            data: components["schemas"]["WalletEventData"];
        };
        /** @description Tells that money left a wallet. */
        WalletDebitedEvent: components["schemas"]["WebhookEnvelope"] & {
            /**
             * @description Always `wallet.debited`.
             * @constant
             */
            type: "wallet.debited";
            /** @description The movement; `amount` was taken from the balance. */
            data: components["schemas"]["WalletEventData"];
        };
        /** @description One movement on a wallet, and the balance it led to. */
        WalletEventData: {
            /**
             * Format: int64
             * @description The wallet that the money moved on.
             * @example 1
             */
            wallet_id: number;
            /**
             * Format: int64
             * @description The currency of `amount` and `balance`, as an id from `GET /api/v1/currencies`.
             * @example 1
             */
            currency_id: number;
            /**
             * @description By how much the balance changed, in the currency of `currency_id`, up to 4 decimals. Never negative: the event says in which direction.
             * @example 241.25
             */
            amount: number;
            /**
             * Format: int64
             * @description The movement in `GET /api/v1/transactions/{id}`.
             * @example 456
             */
            transaction_id?: number;
            /**
             * @description The balance after the movement, in the currency of `currency_id`, up to 4 decimals.
             * @example 4758.75
             */
            balance?: number;
        };
        /**
         * @description Whether a wallet has to be filled before it can pay.
         * @example PREPAID
         * @enum {string}
         */
        WalletType: "PREPAID" | "POSTPAID" | (string & {});
        /** @description What every event looks like, whatever it tells about. Ignore events whose `type` you do not know: others may be added, such as those of topups and eSIMs. */
        WebhookEnvelope: {
            /**
             * @description Identifies the event, also over several deliveries of it. Deduplicate by this.
             * @example evt_abc123
             */
            id: string;
            /**
             * @description The name of the event. It decides what is in `data`.
             * @example order.delivered
             */
            type: string;
            /**
             * Format: date-time
             * @description When it happened. Messages may arrive out of order; sort by this where it matters.
             * @example 2025-01-15T14:30:00Z
             */
            created_at: string;
            /** @description What the event is about. */
            data: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description No usable access token came with the call. Refresh the session, or log in again, then repeat the call once. */
        AuthenticationRequired: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account keeps a list of allowed addresses and this call came from another one. Repeating it does not help; have the address added by support. A feature that the account lacks is refused with 400 and `INVALID_FEATURE`; take a 403 for it in the same way, since both are documented. */
        Forbidden: {
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
        /** @description Your copy is still the current one; there is no body. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                ETag: components["headers"]["Etag"];
                "Cache-Control": components["headers"]["CacheControl"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Your account has no order with this id. Orders of other accounts look the same from here. */
        OrderNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description There is no such product, it is no longer sold, or your account may not buy it: the answer is the same. */
        ProductNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The product or the wallet that the body names does not exist, or is not visible to your account. Nothing was bought and no money moved. */
        ProductOrWalletNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
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
        /** @description No usable access token came with the call. Refresh the session, or log in again, then repeat the call once. */
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
        /** @description There is no such variant, it is no longer sold, or your account may not buy it: the answer is the same. */
        VariantNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description You have the message; any status from 200 to 299 says so, and the body of your answer is ignored. Answer within a few seconds, before you act on the event: 30 seconds are the limit. Anything else, a redirect and silence included, is sent again after growing pauses, under the same `X-Event-ID`. */
        WebhookAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The signature does not fit the body, or `X-Timestamp` is too old. Do not act on the message. Like any status outside 2xx, this makes the sender try again, with a fresh timestamp, so a secret that was set wrongly can be corrected before the event is lost. */
        WebhookSignatureMismatch: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Only the order that carries exactly this `client_reference`: one row or none. This is the way to find an order after a lost response or after `Duplicate client_reference`, and the way to fetch an order by your own key.
         * @example CAMPAIGN_DEC_24
         */
        ClientReference: components["schemas"]["ClientReference"];
        /**
         * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
         * @example "c0ffee5f3a1b"
         */
        IfNoneMatch: string;
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
         * @description How many items a page holds, 1 to 500.
         * @example 50
         */
        PerPage: number;
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
         * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
         * @example octopusrewards.com/webhook-agent
         */
        WebhookUserAgent: string;
        /**
         * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
         * @example evt_abc123
         */
        XEventId: string;
        /**
         * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
         * @example order.delivered
         */
        XEventType: string;
        /**
         * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
         * @example your_webhook_secret
         */
        XOctopusWebhookToken: string;
        /**
         * @description Your own trace id for this call. Any KSUID-compatible text (letters and digits) of fewer than 64 characters is kept and comes back in the response header of the same name. Leave it out and the server makes one. Log it on both sides: it is the first thing support asks for.
         * @example 2F7vTVG3Y8aZrqP1wJhdEkM9oYB
         */
        XRequestId: string;
        /**
         * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
         * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
         */
        XSignature: string;
        /**
         * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
         * @example 1736951400
         */
        XTimestamp: number;
        /**
         * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
         * @example 17
         */
        XWebhookId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How long the data may be kept and for how long a stale copy may be shown while a fresh one is fetched.
         * @example max-age=86400, stale-while-revalidate=600
         */
        CacheControl: string;
        /**
         * @description The version of these data. Send it back as `If-None-Match` to be told only about changes.
         * @example "c0ffee5f3a1b"
         */
        Etag: string;
        /**
         * @description How many whole seconds to wait before the next attempt.
         * @example 12
         */
        RetryAfter: number;
        /**
         * @description The scheme that the API expects in the `Authorization` header.
         * @example Bearer
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
    login: {
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
        /** @description The key pair. It goes into the body, never into the URL or a header. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description You are logged in. Tokens of earlier logins stay valid. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description The key or the secret is missing or malformed. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description There is no such key, or the secret does not belong to it: the answer does not tell the two apart. Check that the pair is that of this environment. Repeating the call does not help. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    refresh: {
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
        /** @description The refresh token to trade in. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description The new pair. The refresh token that was sent is used up. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
                };
            };
            /** @description The refresh token is missing or malformed. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            /** @description The token is expired, revoked, used before, forged, or an access token. Log in again. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    logout: {
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
            /** @description Every token of the account is revoked, the one of this call included. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoutResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many products a page holds, 1 to 500; 10 when left out.
                 * @example 25
                 */
                limit?: number;
                /**
                 * @description Only products of the category with this name, such as `Gaming`, `Shopping` or `Entertainment`. The names are those of `GET /api/v1/categories`; one that no product has gives an empty list.
                 * @example Gaming
                 */
                category?: string;
                /**
                 * @description Only products of this country, by its `id` in `GET /api/v1/countries`. In the sandbox, 1 is the United States.
                 * @example 1
                 */
                country_id?: number;
                /**
                 * @description Only products in this currency, by its `id` in `GET /api/v1/currencies`.
                 * @example 1
                 */
                currency_id?: number;
                /**
                 * @description Only products whose name contains this text. Upper and lower case count as the same.
                 * @example steam
                 */
                search?: string;
                /**
                 * @description What to sort by. It goes with `sort_dir`, and the pair takes the place of the `sort` parameter with JSON text (`{"Field":"name","Direction":"ASC"}`) that the general conventions of the API describe.
                 * @example name
                 */
                sort_by?: "name" | "id";
                /**
                 * @description Which way to sort by `sort_by`.
                 * @example ASC
                 */
                sort_dir?: "ASC" | "DESC";
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
            /** @description One page of products. */
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
                    "application/json": components["schemas"]["VoucherProduct"][];
                };
            };
            /** @description A parameter is out of range, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getProduct: {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 123
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherProduct"];
                };
            };
            /** @description The id is malformed, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    checkAvailability: {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 123
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherAvailabilityRequest"];
            };
        };
        responses: {
            /** @description Whether the stock suffices. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherAvailability"];
                };
            };
            /** @description The id or a field is missing or malformed, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    quoteVoucher: {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 123
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherChargesRequest"];
            };
        };
        responses: {
            /** @description The price. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherCharges"];
                };
            };
            /** @description The id or a field is missing or malformed, the product is not sold in this value or quantity, no wallet fits, or vouchers are not enabled. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrWalletNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listVoucherOrders: {
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
                 * @description Only orders with this status.
                 * @example DELIVERED
                 */
                status?: "PENDING" | "DELIVERED" | "PARTIALLY_DELIVERED" | "FAILED" | "CANCELLED";
                /**
                 * @description Only orders of this product.
                 * @example 123
                 */
                product_id?: number;
                /**
                 * @description Only the order that carries exactly this `client_reference`: one row or none. This is the way to find an order after a lost response or after `Duplicate client_reference`, and the way to fetch an order by your own key.
                 * @example MY_ORDER_001
                 */
                client_reference?: components["schemas"]["ClientReference"];
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
            /** @description One page of orders without their vouchers; with `client_reference`, one order or none. */
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
                    "application/json": components["schemas"]["VoucherOrderSummary"][];
                };
            };
            /** @description A parameter is out of range, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createVoucherOrder: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherOrderRequest"];
            };
        };
        responses: {
            /** @description The order was placed. Its `status` says how far it got. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherOrder"];
                };
            };
            /** @description Nothing was bought and no money moved: a field is missing or malformed, or a rule of business forbids it. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrWalletNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getVoucherOrder: {
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
                 * @description The `id` of an order, as answered when it was created.
                 * @example 1234
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order in its latest state. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoucherOrder"];
                };
            };
            /** @description The id is malformed, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setVoucherOrderEmail: {
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
                 * @description The `id` of an order that has not ended yet.
                 * @example 12346
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationEmailRequest"];
            };
        };
        responses: {
            /** @description The address was stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEmailResponse"];
                };
            };
            /** @description The address or the id is malformed, the order has ended, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listTopupProducts: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 500.
                 * @example 50
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only products of this kind. Without it, all kinds.
                 * @example GAMING
                 */
                type?: "GAMING" | "MOBILE" | "UTILITY";
                /**
                 * @description Only products whose name contains this text. Upper and lower case count as the same.
                 * @example pubg
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
            /** @description One page of products. */
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
                    "application/json": components["schemas"]["TopupProduct"][];
                };
            };
            /** @description A parameter is out of range, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTopupProduct: {
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
                 * @description The `id` of a product, from the list of products or from a number lookup.
                 * @example 4218
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupProductDetail"];
                };
            };
            /** @description The id is malformed, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listTopupVariants: {
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
                 * @description The `id` of a product, from the list of products or from a number lookup.
                 * @example 4218
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All variants of the product that your account may buy. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupVariant"][];
                };
            };
            /** @description The id is malformed, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTopupVariant: {
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
                 * @description The `id` of a variant, from the variants of a product.
                 * @example 88413
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variant. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupVariant"];
                };
            };
            /** @description The id is malformed, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["VariantNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    lookupMobile: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["MobileLookupRequest"];
            };
        };
        responses: {
            /** @description The products that could serve the number, best guess first; possibly none. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MobileLookupMatch"][];
                };
            };
            /** @description The number is missing or malformed, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    quoteTopup: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopupChargesRequest"];
            };
        };
        responses: {
            /** @description The price. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charges"];
                };
            };
            /** @description A field is missing or malformed, no variant has this amount, or topups are not enabled. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrWalletNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listTopupOrders: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 500.
                 * @example 50
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only orders with this status.
                 * @example PENDING
                 */
                status?: "PENDING" | "DELIVERED" | "FAILED" | "CANCELLED" | "RECHARGED";
                /**
                 * @description Only orders of this product.
                 * @example 4218
                 */
                product_id?: number;
                /**
                 * @description Only orders of products of this country, as ISO 3166-1 alpha-3 in upper case, or `GLO` for products that work everywhere.
                 * @example IND
                 */
                country?: components["schemas"]["CountryCode"];
                /**
                 * @description Only the order that carries exactly this `client_reference`: one row or none. This is the way to find an order after a lost response or after `Duplicate client_reference`, and the way to fetch an order by your own key.
                 * @example CAMPAIGN_DEC_24
                 */
                client_reference?: components["parameters"]["ClientReference"];
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
            /** @description One page of orders; with `client_reference`, one order or none. */
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
                    "application/json": components["schemas"]["TopupOrder"][];
                };
            };
            /** @description A parameter is out of range, or topups are not enabled for the account. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["AuthenticationRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createTopupOrder: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopupOrderRequest"];
            };
        };
        responses: {
            /** @description The order was processed. Its `status` says how far it got. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupOrder"];
                };
            };
            /** @description Nothing was bought and no money moved: a field is missing or malformed, or a rule of business forbids it. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrWalletNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTopupOrder: {
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
                 * @description The `id` of an order, as answered when it was created.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order in its latest state. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupOrder"];
                };
            };
            /** @description The id is malformed, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setTopupOrderEmail: {
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
                 * @description The `id` of an order that has not ended yet.
                 * @example 9123456
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationEmailRequest"];
            };
        };
        responses: {
            /** @description The address was stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEmailResponse"];
                };
            };
            /** @description The address or the id is malformed, the order has ended, or topups are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEsimProducts: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 500.
                 * @example 50
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only products for this country, as ISO 3166-1 alpha-3 in upper case, or `GLO` for those that work worldwide.
                 * @example JPN
                 */
                country_code?: components["schemas"]["CountryCode"];
                /**
                 * @description Only products whose name contains this text. Upper and lower case count as the same.
                 * @example japan
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
            /** @description One page of products. */
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
                    "application/json": components["schemas"]["EsimProduct"][];
                };
            };
            /** @description A parameter is out of range, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEsimProduct: {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 712
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product with its plans. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EsimProductDetail"];
                };
            };
            /** @description The id is malformed, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEsimVariants: {
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
                 * @description The `id` of a product, from the list of products.
                 * @example 712
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All plans of the product that are on sale. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EsimVariant"][];
                };
            };
            /** @description The id is malformed, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEsimVariant: {
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
                 * @description The `id` of a variant, from the variants of a product.
                 * @example 5511
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EsimVariant"];
                };
            };
            /** @description The id is malformed, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["VariantNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    quoteEsim: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["EsimChargesRequest"];
            };
        };
        responses: {
            /** @description The price. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Charges"];
                };
            };
            /** @description A field is missing or malformed, no plan has this amount, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrWalletNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listEsimOrders: {
        parameters: {
            query?: {
                /**
                 * @description Which page to answer, counted from 1. A page beyond the last one is an empty list, with `X-Has-More: false`.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many items a page holds, 1 to 500.
                 * @example 50
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Only orders with this status.
                 * @example DELIVERED
                 */
                status?: "PENDING" | "DELIVERED" | "FAILED" | "CANCELLED";
                /**
                 * @description Only the order that carries exactly this `client_reference`: one row or none. This is the way to find an order after a lost response or after `Duplicate client_reference`, and the way to fetch an order by your own key.
                 * @example TRIP_TOKYO_OCT
                 */
                client_reference?: components["schemas"]["ClientReference"];
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
            /** @description One page of orders; with `client_reference`, one order or none. */
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
                    "application/json": components["schemas"]["EsimOrderSummary"][];
                };
            };
            /** @description A parameter is out of range, or eSIMs are not enabled for the account. */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["AuthenticationRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createEsimOrder: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["EsimOrderRequest"];
            };
        };
        responses: {
            /** @description The order was processed. Its `status` says how far it got. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EsimOrder"];
                };
            };
            /** @description Nothing was bought and no money moved: a field is missing or malformed, or a rule of business forbids it. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductOrWalletNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getEsimOrder: {
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
                 * @description The `id` of an order, as answered when it was created.
                 * @example 9302481
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order and its eSIM in their latest state. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EsimOrder"];
                };
            };
            /** @description The id is malformed, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    setEsimOrderEmail: {
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
                 * @description The `id` of an order that has not ended yet.
                 * @example 9302482
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationEmailRequest"];
            };
        };
        responses: {
            /** @description The address was stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationEmailResponse"];
                };
            };
            /** @description The address or the id is malformed, the order has ended, or eSIMs are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWallets: {
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
            /** @description One page of wallets; as a rule, all there are. */
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
                    "application/json": components["schemas"]["Wallet"][];
                };
            };
            /** @description A parameter is out of range. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getWallet: {
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
                 * @description The `id` of a wallet, from the list of wallets or from the `wallet_id` of a transaction.
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
                    "application/json": components["schemas"]["Wallet"];
                };
            };
            /** @description The id is malformed. */
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
            403: components["responses"]["Forbidden"];
            /** @description Your account has no wallet with this id. Wallets of other accounts look the same from here. */
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
    listTransactions: {
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
                 * @description Only transactions of this wallet. Without it, those of all wallets. A wallet that is not yours has none.
                 * @example 1
                 */
                wallet_id?: number;
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
            /** @description One page of transactions. */
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
                    "application/json": components["schemas"]["Transaction"][];
                };
            };
            /** @description A parameter is out of range. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTransaction: {
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
                 * @description The `id` of a transaction, from the list or from the `transaction_id` of an order.
                 * @example 456
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The transaction. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Transaction"];
                };
            };
            /** @description The id is malformed. */
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
            403: components["responses"]["Forbidden"];
            /** @description No wallet of your account has a transaction with this id. Those of other accounts look the same from here. */
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
    listCountries: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All countries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Country"][];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getCountry: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The `id` of a country, 1 to 2,147,483,647.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The country. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Country"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description The id is malformed or out of range. */
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
            403: components["responses"]["Forbidden"];
            /** @description There is no active country with this id. */
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
    listCurrencies: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All currencies. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Currency"][];
                };
            };
            304: components["responses"]["NotModified"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description The list could not be read on our side. Repeat the call after a growing pause, and serve your stored copy meanwhile. Quote `X-Request-Id` when you report it. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    listCategories: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All categories. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"][];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description The list could not be read on our side. Repeat the call after a growing pause, and serve your stored copy meanwhile. Quote `X-Request-Id` when you report it. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getCategory: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The `id` of a category, from the list of categories.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description The id is malformed, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            /** @description There is no active category with this id. */
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
    listSubcategories: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All subcategories. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subcategory"][];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description Vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description The list could not be read on our side. Repeat the call after a growing pause, and serve your stored copy meanwhile. Quote `X-Request-Id` when you report it. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
        };
    };
    getSubcategory: {
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
                /**
                 * @description The `ETag` of the copy you already hold. If the data have not changed, the answer is `304` without a body.
                 * @example "c0ffee5f3a1b"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The `id` of a subcategory, from the list of subcategories.
                 * @example 1
                 */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subcategory. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    ETag: components["headers"]["Etag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subcategory"];
                };
            };
            304: components["responses"]["NotModified"];
            /** @description The id is malformed, or vouchers are not enabled for the account. */
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
            403: components["responses"]["Forbidden"];
            /** @description There is no active subcategory with this id. */
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
    onOrderDelivered: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
                 * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
                 */
                "X-Signature": components["parameters"]["XSignature"];
                /**
                 * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
                 * @example 1736951400
                 */
                "X-Timestamp": components["parameters"]["XTimestamp"];
                /**
                 * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
                 * @example evt_abc123
                 */
                "X-Event-ID": components["parameters"]["XEventId"];
                /**
                 * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
                 * @example order.delivered
                 */
                "X-Event-Type": components["parameters"]["XEventType"];
                /**
                 * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
                 * @example 17
                 */
                "X-Webhook-ID": components["parameters"]["XWebhookId"];
                /**
                 * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
                 * @example your_webhook_secret
                 */
                "X-OCTOPUS-WEBHOOK-TOKEN": components["parameters"]["XOctopusWebhookToken"];
                /**
                 * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
                 * @example octopusrewards.com/webhook-agent
                 */
                "User-Agent"?: components["parameters"]["WebhookUserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. Its signature covers these bytes exactly as they are sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDeliveredEvent"];
            };
        };
        responses: {
            401: components["responses"]["WebhookSignatureMismatch"];
            "2XX": components["responses"]["WebhookAccepted"];
        };
    };
    onOrderPartiallyDelivered: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
                 * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
                 */
                "X-Signature": components["parameters"]["XSignature"];
                /**
                 * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
                 * @example 1736951400
                 */
                "X-Timestamp": components["parameters"]["XTimestamp"];
                /**
                 * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
                 * @example evt_abc123
                 */
                "X-Event-ID": components["parameters"]["XEventId"];
                /**
                 * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
                 * @example order.delivered
                 */
                "X-Event-Type": components["parameters"]["XEventType"];
                /**
                 * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
                 * @example 17
                 */
                "X-Webhook-ID": components["parameters"]["XWebhookId"];
                /**
                 * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
                 * @example your_webhook_secret
                 */
                "X-OCTOPUS-WEBHOOK-TOKEN": components["parameters"]["XOctopusWebhookToken"];
                /**
                 * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
                 * @example octopusrewards.com/webhook-agent
                 */
                "User-Agent"?: components["parameters"]["WebhookUserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. Its signature covers these bytes exactly as they are sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPartiallyDeliveredEvent"];
            };
        };
        responses: {
            401: components["responses"]["WebhookSignatureMismatch"];
            "2XX": components["responses"]["WebhookAccepted"];
        };
    };
    onOrderFailed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
                 * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
                 */
                "X-Signature": components["parameters"]["XSignature"];
                /**
                 * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
                 * @example 1736951400
                 */
                "X-Timestamp": components["parameters"]["XTimestamp"];
                /**
                 * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
                 * @example evt_abc123
                 */
                "X-Event-ID": components["parameters"]["XEventId"];
                /**
                 * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
                 * @example order.delivered
                 */
                "X-Event-Type": components["parameters"]["XEventType"];
                /**
                 * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
                 * @example 17
                 */
                "X-Webhook-ID": components["parameters"]["XWebhookId"];
                /**
                 * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
                 * @example your_webhook_secret
                 */
                "X-OCTOPUS-WEBHOOK-TOKEN": components["parameters"]["XOctopusWebhookToken"];
                /**
                 * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
                 * @example octopusrewards.com/webhook-agent
                 */
                "User-Agent"?: components["parameters"]["WebhookUserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. Its signature covers these bytes exactly as they are sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderFailedEvent"];
            };
        };
        responses: {
            401: components["responses"]["WebhookSignatureMismatch"];
            "2XX": components["responses"]["WebhookAccepted"];
        };
    };
    onOrderCancelled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
                 * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
                 */
                "X-Signature": components["parameters"]["XSignature"];
                /**
                 * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
                 * @example 1736951400
                 */
                "X-Timestamp": components["parameters"]["XTimestamp"];
                /**
                 * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
                 * @example evt_abc123
                 */
                "X-Event-ID": components["parameters"]["XEventId"];
                /**
                 * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
                 * @example order.delivered
                 */
                "X-Event-Type": components["parameters"]["XEventType"];
                /**
                 * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
                 * @example 17
                 */
                "X-Webhook-ID": components["parameters"]["XWebhookId"];
                /**
                 * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
                 * @example your_webhook_secret
                 */
                "X-OCTOPUS-WEBHOOK-TOKEN": components["parameters"]["XOctopusWebhookToken"];
                /**
                 * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
                 * @example octopusrewards.com/webhook-agent
                 */
                "User-Agent"?: components["parameters"]["WebhookUserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. Its signature covers these bytes exactly as they are sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancelledEvent"];
            };
        };
        responses: {
            401: components["responses"]["WebhookSignatureMismatch"];
            "2XX": components["responses"]["WebhookAccepted"];
        };
    };
    onWalletCredited: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
                 * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
                 */
                "X-Signature": components["parameters"]["XSignature"];
                /**
                 * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
                 * @example 1736951400
                 */
                "X-Timestamp": components["parameters"]["XTimestamp"];
                /**
                 * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
                 * @example evt_abc123
                 */
                "X-Event-ID": components["parameters"]["XEventId"];
                /**
                 * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
                 * @example order.delivered
                 */
                "X-Event-Type": components["parameters"]["XEventType"];
                /**
                 * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
                 * @example 17
                 */
                "X-Webhook-ID": components["parameters"]["XWebhookId"];
                /**
                 * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
                 * @example your_webhook_secret
                 */
                "X-OCTOPUS-WEBHOOK-TOKEN": components["parameters"]["XOctopusWebhookToken"];
                /**
                 * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
                 * @example octopusrewards.com/webhook-agent
                 */
                "User-Agent"?: components["parameters"]["WebhookUserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. Its signature covers these bytes exactly as they are sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletCreditedEvent"];
            };
        };
        responses: {
            401: components["responses"]["WebhookSignatureMismatch"];
            "2XX": components["responses"]["WebhookAccepted"];
        };
    };
    onWalletDebited: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The HMAC-SHA256 of the raw request body under the shared secret of this webhook, in hexadecimal. Calculate it over the bytes as they arrived, before any JSON parser touches them, and compare in constant time. Answer 401 when the two differ.
                 * @example 9b1f3c0e7d52a84611c95e0fd3b7a26488f0c1d5e92b37460adf58c3127e6b94
                 */
                "X-Signature": components["parameters"]["XSignature"];
                /**
                 * @description When the message was sent, in Unix seconds. Reject a message older than five minutes (300 seconds) as a replay. The time is not part of the signed text, so this check adds to the signature and to deduplication and replaces neither.
                 * @example 1736951400
                 */
                "X-Timestamp": components["parameters"]["XTimestamp"];
                /**
                 * @description The id of the event, the same as `id` in the body. One event may arrive several times, always under this id: remember the ids you have handled, and answer a repeat with 2xx without acting on it again.
                 * @example evt_abc123
                 */
                "X-Event-ID": components["parameters"]["XEventId"];
                /**
                 * @description The name of the event, the same as `type` in the body. Good for routing a message before its body is parsed; act only on what the signed body says.
                 * @example order.delivered
                 */
                "X-Event-Type": components["parameters"]["XEventType"];
                /**
                 * @description The id of the webhook, as registered in the dashboard, that this message was sent for. It tells you which secret to check with when several webhooks share one address.
                 * @example 17
                 */
                "X-Webhook-ID": components["parameters"]["XWebhookId"];
                /**
                 * @description The shared secret itself, to look up quickly which webhook a message belongs to. It proves nothing, because it says nothing about the body: never trust it in place of the signature, and never log it.
                 * @example your_webhook_secret
                 */
                "X-OCTOPUS-WEBHOOK-TOKEN": components["parameters"]["XOctopusWebhookToken"];
                /**
                 * @description Who is calling, for your logs. A proxy on the way may change it, so do not filter by it.
                 * @example octopusrewards.com/webhook-agent
                 */
                "User-Agent"?: components["parameters"]["WebhookUserAgent"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. Its signature covers these bytes exactly as they are sent. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletDebitedEvent"];
            };
        };
        responses: {
            401: components["responses"]["WebhookSignatureMismatch"];
            "2XX": components["responses"]["WebhookAccepted"];
        };
    };
}
