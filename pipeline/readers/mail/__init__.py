"""Mails: the letter itself as a document, its attachments as members."""
