"""Pages of hypertext: parsed, stripped of what adds nothing, laid down as blocks. For html, mht, mails and Markdown."""
