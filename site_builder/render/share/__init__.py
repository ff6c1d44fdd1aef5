"""Pictures that stand for a page where it is passed on: 1200 × 630 pixels, made of the page's own words and drawing."""
