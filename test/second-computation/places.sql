-- Legal time (décret 2017-292) and public holidays of each place. A code that is not listed is a department of the mainland.
create schema second;

create table second.places (territory text primary key, zone text not null, region text not null);

insert into second.places values
  ('FR-57', 'Europe/Paris', 'alsace-moselle'),
  ('FR-67', 'Europe/Paris', 'alsace-moselle'),
  ('FR-68', 'Europe/Paris', 'alsace-moselle'),
  ('FR-6AE', 'Europe/Paris', 'alsace-moselle'),
  ('FR-971', 'America/Guadeloupe', 'guadeloupe'),
  ('FR-972', 'America/Martinique', 'martinique'),
  ('FR-973', 'America/Cayenne', 'guyane'),
  ('FR-974', 'Indian/Reunion', 'reunion'),
  ('FR-976', 'Indian/Mayotte', 'mayotte'),
  ('FR-BL', 'America/St_Barthelemy', 'saint-barthelemy'),
  ('FR-MF', 'America/Marigot', 'saint-martin'),
  ('FR-PM', 'America/Miquelon', 'nation'),
  ('FR-WF', 'Pacific/Wallis', 'nation'),
  ('FR-PF', 'Pacific/Tahiti', 'nation'),
  ('FR-PF-NEAR', 'Pacific/Tahiti', 'nation'),
  ('FR-PF-FAR', 'Pacific/Tahiti', 'nation'),
  ('FR-PF-GAMBIER', 'Pacific/Gambier', 'nation'),
  ('FR-PF-MARQUESAS', 'Pacific/Marquesas', 'nation'),
  ('FR-NC', 'Pacific/Noumea', 'nation'),
  ('FR-NC-OUTER', 'Pacific/Noumea', 'nation');
