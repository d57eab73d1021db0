/** A territory as data: its zone, the region of its public holidays (`date-holidays`), its name, and how its clock is called. */
export type TerritoryRow = {
  readonly code: string
  readonly zone: string
  readonly holidays: string
  readonly name: string
  readonly city: string
  readonly hourOf: string
}

const departments = `
01 Ain
02 Aisne
03 Allier
04 Alpes-de-Haute-Provence
05 Hautes-Alpes
06 Alpes-Maritimes
07 Ardèche
08 Ardennes
09 Ariège
10 Aube
11 Aude
12 Aveyron
13 Bouches-du-Rhône
14 Calvados
15 Cantal
16 Charente
17 Charente-Maritime
18 Cher
19 Corrèze
21 Côte-d’Or
22 Côtes-d’Armor
23 Creuse
24 Dordogne
25 Doubs
26 Drôme
27 Eure
28 Eure-et-Loir
29 Finistère
2A Corse-du-Sud
2B Haute-Corse
30 Gard
31 Haute-Garonne
32 Gers
33 Gironde
34 Hérault
35 Ille-et-Vilaine
36 Indre
37 Indre-et-Loire
38 Isère
39 Jura
40 Landes
41 Loir-et-Cher
42 Loire
43 Haute-Loire
44 Loire-Atlantique
45 Loiret
46 Lot
47 Lot-et-Garonne
48 Lozère
49 Maine-et-Loire
50 Manche
51 Marne
52 Haute-Marne
53 Mayenne
54 Meurthe-et-Moselle
55 Meuse
56 Morbihan
58 Nièvre
59 Nord
60 Oise
61 Orne
62 Pas-de-Calais
63 Puy-de-Dôme
64 Pyrénées-Atlantiques
65 Hautes-Pyrénées
66 Pyrénées-Orientales
69 Rhône
70 Haute-Saône
71 Saône-et-Loire
72 Sarthe
73 Savoie
74 Haute-Savoie
75 Paris
76 Seine-Maritime
77 Seine-et-Marne
78 Yvelines
79 Deux-Sèvres
80 Somme
81 Tarn
82 Tarn-et-Garonne
83 Var
84 Vaucluse
85 Vendée
86 Vienne
87 Haute-Vienne
88 Vosges
89 Yonne
90 Territoire de Belfort
91 Essonne
92 Hauts-de-Seine
93 Seine-Saint-Denis
94 Val-de-Marne
95 Val-d’Oise
`

const mainland = (code: string, name: string, holidays = 'FR'): TerritoryRow => ({
  code: `FR-${code}`,
  zone: 'Europe/Paris',
  holidays,
  name,
  city: 'Paris',
  hourOf: 'heure de Paris',
})

const overseas = (code: string, zone: string, holidays: string, name: string, hourOf: string, city = name): TerritoryRow => ({
  code: `FR-${code}`,
  zone,
  holidays,
  name,
  city,
  hourOf: `heure ${hourOf}`,
})

/**
 * ISO 3166-2, one row a department or collectivity. The law of detention divides French Polynesia and New Caledonia further (L. 765-2, L. 766-2), which
 * ISO does not: there FR-PF is Tahiti, FR-NC the Grande-Terre, and a suffix names the other islands.
 */
export const territoryRows: readonly TerritoryRow[] = [
  ...departments
    .trim()
    .split('\n')
    .map((line) => mainland(line.slice(0, 2), line.slice(3))),
  mainland('57', 'Moselle', 'FR-57'), // local law of Alsace-Moselle: Good Friday and 26 December
  mainland('67', 'Bas-Rhin', 'FR-67'),
  mainland('68', 'Haut-Rhin', 'FR-68'),
  mainland('6AE', 'Collectivité européenne d’Alsace', 'FR-67'),
  overseas('971', 'America/Guadeloupe', 'GP', 'Guadeloupe', 'de la Guadeloupe'),
  overseas('972', 'America/Martinique', 'MQ', 'Martinique', 'de la Martinique'),
  overseas('973', 'America/Cayenne', 'GF', 'Guyane', 'de la Guyane'),
  overseas('974', 'Indian/Reunion', 'RE', 'La Réunion', 'de La Réunion'),
  overseas('976', 'Indian/Mayotte', 'YT', 'Mayotte', 'de Mayotte'),
  overseas('BL', 'America/St_Barthelemy', 'BL', 'Saint-Barthélemy', 'de Saint-Barthélemy'),
  overseas('MF', 'America/Marigot', 'MF', 'Saint-Martin', 'de Saint-Martin'),
  overseas('PM', 'America/Miquelon', 'PM', 'Saint-Pierre-et-Miquelon', 'de Saint-Pierre-et-Miquelon'),
  overseas('WF', 'Pacific/Wallis', 'WF', 'Wallis-et-Futuna', 'de Wallis-et-Futuna'),
  overseas('PF', 'Pacific/Tahiti', 'PF', 'Polynésie française (Tahiti)', 'de Tahiti', 'Tahiti'),
  overseas('PF-NEAR', 'Pacific/Tahiti', 'PF', 'Polynésie française (îles du Vent et Sous-le-Vent, hors Tahiti)', 'de Tahiti', 'Tahiti'),
  overseas('PF-FAR', 'Pacific/Tahiti', 'PF', 'Polynésie française (Australes, Tuamotu)', 'de Tahiti', 'Tahiti'),
  overseas('PF-GAMBIER', 'Pacific/Gambier', 'PF', 'Polynésie française (Gambier)', 'des Gambier', 'Gambier'),
  overseas('PF-MARQUESAS', 'Pacific/Marquesas', 'PF', 'Polynésie française (Marquises)', 'des Marquises', 'Marquises'),
  overseas('NC', 'Pacific/Noumea', 'NC', 'Nouvelle-Calédonie (Grande-Terre)', 'de Nouméa', 'Nouméa'),
  overseas('NC-OUTER', 'Pacific/Noumea', 'NC', 'Nouvelle-Calédonie (hors Grande-Terre)', 'de Nouméa', 'Nouméa'),
]
