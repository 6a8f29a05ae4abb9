import type { FastifyRequest } from 'fastify';

/** What a request pretends that is not so. Names of the audit log. */
export type Pretence = 'csrf.rejected' | 'header.host_mismatch' | 'proxy.header_untrusted';

/** Hears of each request that pretended something. Strangers cause these without end: whoever keeps them counts. */
export type OnRefused = (pretence: Pretence, request: FastifyRequest) => void;
