import { z } from 'zod';

const error = 'must be a protocol and a host alone, such as https://utblick.stad.se';

/** An address by which people reach the server; without a slash at its end. */
export const publicAddress = z
  // What is no address at all is told of once.
  .url({ protocol: /^https$/, error, abort: true })
  .refine((address) => URL.canParse(address) && new URL(address).origin === address.replace(/\/$/, ''), {
    error,
  })
  .transform((address) => address.replace(/\/$/, ''));
