// What a person does to a virtual device, sent to the hall.

export async function act(deviceId: string, action: 'press' | 'unplug' | 'replug' | 'fault', body: object = {}) {
  await fetch(`/api/devices/${deviceId}/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}
