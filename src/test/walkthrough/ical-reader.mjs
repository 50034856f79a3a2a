// What ical.js, the parser behind Thunderbird's calendar, reads in the calendar that the service gives out, compared with
// the list of deadlines: the same days, no one more and no one less, each a whole day with the words of its kind. Exits
// non-zero at the first thing that is not as it should be.
//
//   node ical-reader.mjs BASE_URL TOKEN NODE_MODULES_PARENT
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [base, token, modules] = process.argv.slice(2);
const imported = createRequire(resolve(modules, 'package.json'))('ical.js');
const ICAL = imported.default ?? imported;
const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
const DAY = 24 * 60 * 60 * 1000;

async function json(path, options = {}) {
  const answer = await fetch(base + path, { headers, ...options });
  assert.ok(answer.ok, `${path} ${answer.status}: ${await answer.clone().text()}`);
  return answer.json();
}

async function listed() {
  const found = [];
  let cursor = '';
  do {
    const page = await json(`/api/v1/deadlines?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    found.push(...page.items);
    cursor = page.next ?? '';
  } while (cursor);
  return found;
}

const issued = await json('/api/v1/feed-subscriptions', {
  method: 'POST',
  body: JSON.stringify({ name: '全庁の期限', alarmDays: 14 }),
});
const answer = await fetch(issued.calendar);
assert.equal(answer.status, 200);
const text = await answer.text();

// strict: what a calendar may not hold throws
const calendar = new ICAL.Component(ICAL.parse(text));
assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
assert.ok(calendar.getFirstPropertyValue('prodid'));
const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
assert.equal(new Set(events.map((event) => event.uid)).size, events.length, 'two events of one UID');

const shown = events
  .filter((event) => event.component.getFirstPropertyValue('status') !== 'CANCELLED')
  .filter((event) => !event.summary.startsWith('（済）'))
  .map((event) => {
    assert.ok(event.startDate.isDate, `${event.uid} is no whole day`);
    assert.equal(event.endDate.toJSDate() - event.startDate.toJSDate(), DAY, `${event.uid} is not one day`);
    return `${event.uid.split('@')[0]} ${event.startDate} ${event.summary}`;
  })
  .sort();

// the calendar's reach: two years behind and eighteen months ahead
const today = new Date(Date.now() + 9 * 60 * 60 * 1000);
const first = new Date(Date.UTC(today.getUTCFullYear() - 2, today.getUTCMonth(), today.getUTCDate()));
const last = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 18, today.getUTCDate()));
const due = (await listed())
  .filter((deadline) => new Date(deadline.dueOn) >= first && new Date(deadline.dueOn) <= last)
  .map((deadline) => `${deadline.key} ${deadline.dueOn} 【${deadline.title.ja}】${deadline.label}`)
  .sort();

assert.ok(due.length > 0, 'nothing is due, so nothing was compared');
assert.deepEqual(shown, due);
console.log(`OK: ${shown.length} events`);
