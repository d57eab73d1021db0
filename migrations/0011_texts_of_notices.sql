-- What was told is kept as it was told, without the secret of its link: a later release may word it otherwise.
alter table notices
  add column sent_subject text,
  add column sent_text text,
  add constraint notices_text_has_a_subject check ((sent_subject is null) = (sent_text is null));
