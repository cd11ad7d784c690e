/** Where the control endpoints are. */
export const PREFIX = '/__sandbox';
