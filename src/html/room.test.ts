import { expect, test } from 'vitest';
import { Html } from './html.js';
import { Room } from './room.js';

test('pieces find room while there is some, in bytes', () => {
  const room = new Room(10);
  const fits = (text: string) => [...room.fit(new Html(text))].length;
  expect([fits('123456'), fits('ééé'), fits('éé'), fits('')]).toEqual([1, 0, 1, 1]);
  expect(room.refused).toBe(1);
});
