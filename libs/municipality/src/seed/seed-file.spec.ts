import { describe, expect, it } from 'vitest';
import { metersOutside } from '@ns/territory';
import { readSeedFile, readTerritory } from './seed-file.ts';

const path = 'tools/seed/ruse.json';

describe('where the municipality of the seed is', () => {
  it('holds every settlement and quarter of it', async () => {
    const territory = await readTerritory(path);
    const { settlements, quarters } = await readSeedFile(path);
    const places = [...settlements, ...quarters].flatMap(({ lat, lon }) =>
      lat === undefined || lon === undefined ? [] : [{ lat, lon }],
    );
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place) => territory && metersOutside(territory, place) > 0)).toEqual([]);
  });

  it.each([
    ['Giurgiu across the Danube', { lat: 43.9037, lon: 25.9699 }],
    ['Slivo Pole', { lat: 43.9426, lon: 26.2046 }],
    ['Ivanovo', { lat: 43.6856, lon: 25.9542 }],
    ['Varna', { lat: 43.2047, lon: 27.9105 }],
  ])('does not hold %s', async (_name, point) => {
    const territory = await readTerritory(path);
    expect(territory && metersOutside(territory, point)).toBeGreaterThan(1000);
  });

  it('is needed by most categories, and not by a proposal', async () => {
    const { categories } = await readSeedFile(path);
    const without = categories.filter(({ needsPlace }) => !needsPlace).map(({ code }) => code);
    expect(without).toEqual(['transport.late', 'transport.vehicle', 'transport.staff', 'other.proposal']);
  });
});

describe('entrance and floor', () => {
  it('are asked of what is inside or at a building, not of a pothole', async () => {
    const { categories } = await readSeedFile(path);
    expect(categories.filter(({ asksEntrance }) => asksEntrance).map(({ code }) => code)).toEqual([
      'animals.pests',
      'environment.noise',
      'buildings.danger',
      'buildings.illegal',
      'buildings.graffiti',
    ]);
  });
});
