import type { WireRequest, WireResponse } from '@margo-contract/sdk-server';
import type { Behaviour, Handle } from '../behaviour/behaviour.js';
import { placeOf } from '../behaviour/exchange.js';
import { isProblem } from '../behaviour/response.js';
import type { WfmSettings } from '../options.js';
import { createDoctor } from './doctor.js';
import type { Traffic } from './traffic.js';

/**
 * The handle of a WFM with its workbench around it: faults can be switched, and the traffic is seen. Without a workbench it is the handle itself.
 *
 * @param rebuild makes the handle of a WFM that behaves in these ways
 */
export function withWorkbench(
  settings: WfmSettings,
  handle: Handle,
  rebuild: (behaviours: readonly Behaviour[]) => Handle,
): Handle {
  const { workbench } = settings;
  if (workbench === undefined) return handle;
  let current = handle;
  workbench.switchboard.onSwitch(() => {
    current = rebuild(workbench.switchboard.behaviours);
  });
  return observeTraffic((request) => current(request), settings, workbench.traffic);
}

/**
 * Lets the traffic see every exchange of a WFM, and the doctor those with a refused signature or digest. While nobody looks the others cost
 * nothing but a comparison.
 */
function observeTraffic(handle: Handle, settings: WfmSettings, traffic: Traffic): Handle {
  const explain = createDoctor(settings, traffic);
  const { clock } = settings;
  return async (received) => {
    const at = clock();
    const start = performance.now();
    const read = { body: new Uint8Array() };
    const request = hasBody(received) ? capturing(received, read) : received;
    const response = await handle(request);
    const isRefused = isRefusal(response);
    if (!isRefused && !traffic.isWatched) return response;
    const { operation, parameters } = placeOf(received, settings);
    const exchange = traffic.add({
      at,
      durationMilliseconds: Math.round((performance.now() - start) * 10) / 10,
      request: { method: received.method, target: received.target, fields: received.fields },
      requestBody: read.body,
      response: { status: response.status, headers: response.headers },
      responseBody: response.body ?? new Uint8Array(),
      ...(operation !== undefined && { operation }),
      ...(parameters.clientId !== undefined && { clientId: parameters.clientId }),
    });
    if (isRefused) explain(exchange);
    return response;
  };
}

function hasBody({ method }: WireRequest): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** The request, of which is kept what the WFM reads. */
function capturing(request: WireRequest, read: { body: Uint8Array }): WireRequest {
  return {
    ...request,
    readBody: async (maximumBytes) => {
      const body = await request.readBody(maximumBytes);
      if (body instanceof Uint8Array) read.body = body;
      return body;
    },
  };
}

function isRefusal(response: WireResponse): boolean {
  if (response.status !== 401 && response.status !== 400) return false;
  return isProblem(response, 'signature-verification-failed') || isProblem(response, 'invalid-digest-header');
}
